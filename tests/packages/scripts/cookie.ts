import { parseCookie, stringifySetCookie } from 'cookie';

return { parsed: { ...parseCookie('a=1; b=%20x%20; c="q"') }, made: stringifySetCookie({ name: 'id', value: 'x y', httpOnly: true, maxAge: 60, sameSite: 'lax', path: '/' }) };
