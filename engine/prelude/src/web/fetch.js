// Request, Response and fetch, one file each in the folder beside.
import { Headers } from './headers.js';
import { makeResponse, Response } from './fetch/response.js';
import { claimBody, incoming, Request } from './fetch/request.js';
import { fetch } from './fetch/client.js';

export { Headers, Request, Response, claimBody, fetch, incoming, makeResponse };
