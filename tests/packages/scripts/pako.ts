import * as pako from 'pako';

const text = 'a line that repeats itself\n'.repeat(200);
const packed = pako.gzip(text);
return { smaller: packed.length < 200, same: new TextDecoder().decode(pako.ungzip(packed)) === text };
