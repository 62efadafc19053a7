// From CLDR; written by cldr/generate.mjs.
export default {"numbers":{"symbols":[".","'","-","+","%","E","∞","NaN","~"],"moneySymbols":[".","'"],"currency":"¤ #,##0.00;¤-#,##0.00","accounting":"¤ #,##0.00;¤-#,##0.00"},"dates":{"date":["EEEE, d MMMM y","d MMMM y","d MMM y","dd.MM.yy"]}};
