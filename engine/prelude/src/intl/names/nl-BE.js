// From CLDR; written by cldr/generate.mjs.
export default {};
