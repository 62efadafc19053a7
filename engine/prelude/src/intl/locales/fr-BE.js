// From CLDR; written by cldr/generate.mjs.
export default {"dates":{"date":["EEEE d MMMM y","d MMMM y","d MMM y","d/MM/yy"],"time":["H 'h' mm 'min' ss 's' zzzz","HH:mm:ss z","HH:mm:ss","HH:mm"]}};
