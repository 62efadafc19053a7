// https: as http, with TLS by the web's authorities. Options for other certificates are not looked at.
import { HttpsAgent, moduleFor } from './http.js';

export default moduleFor('https:', HttpsAgent);
