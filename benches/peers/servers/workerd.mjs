// workerd, warm: one isolate that stays.
import { answer } from './work.mjs';

export default { fetch: answer };
