// The name `cookie`: the package of that name, with the two functions of its first version beside those of its second.
import { parseCookie, parseSetCookie, stringifyCookie, stringifySetCookie } from 'cookie-package';

const serialize = (name, value, options) => stringifySetCookie({ ...options, name, value: `${value}` }, options);

export default { parse: parseCookie, serialize, parseCookie, parseSetCookie, stringifyCookie, stringifySetCookie };
