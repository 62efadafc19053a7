import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';

const xml = '<order id="7"><item price="2.5">tea</item><item price="3">coffee</item></order>';
const options = { ignoreAttributes: false, attributeNamePrefix: '@' };
const value = new XMLParser(options).parse(xml);
return { value, same: new XMLBuilder(options).build(value) === xml, invalid: XMLValidator.validate('<a><b></a>') === true };
