// How the answer path sees the web classes without building them: each class registers itself when it is made.
import { load } from './parts.js';

/** Filled in by src/web/*.js once a script uses them; until then no value can be one of theirs. */
export const parts = {
  isResponse: () => false,
  isStream: () => false,
  isBlob: () => false,
  isFormData: () => false,
  isSearchParams: () => false,
  isBody: (value) => parts.isBlob(value) || parts.isFormData(value) || parts.isSearchParams(value),
  take: undefined,
  isCryptoKey: () => false,
  isPort: () => false,
  isPortWhole: undefined,
  movePort: undefined,
};

/** Wraps a Blob, FormData or URLSearchParams in a Response, which knows its type. */
export function asWebBody(value) {
  const { Response } = load('web/fetch.js');
  return new Response(value);
}
