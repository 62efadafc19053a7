// navigator: who runs the code, for libraries that ask.
import { webInterface } from '../define.js';

export class Navigator {
  get userAgent() {
    return 'hoody-exec';
  }

  get hardwareConcurrency() {
    return 1;
  }

  get language() {
    return 'en-US';
  }

  get languages() {
    return ['en-US'];
  }

  get platform() {
    return 'linux';
  }

  get onLine() {
    return true;
  }
}
webInterface(Navigator, 'Navigator', ['userAgent', 'hardwareConcurrency', 'language', 'languages', 'platform', 'onLine']);

export const navigator = new Navigator();
