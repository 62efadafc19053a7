// From CLDR; written by cldr/generate.mjs.
export default {"dates":{"date":["EEEE d MMMM y","d MMMM y","d MMM y","d/MM/y"],"available":{"Md":"d/M","MEd":"E d/M","yM":"M/y","yMd":"d/M/y","yMEd":"E d/M/y"}}};
