import Decimal from 'decimal.js';

return { sum: new Decimal('0.1').plus('0.2').toString(), root: Decimal.sqrt(2).toFixed(20), big: new Decimal(2).pow(128).toFixed() };
