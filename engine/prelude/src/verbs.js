// What a run is called that no request began. No client can send these: the service refuses them.

/** A schedule has come due. */
export const FIRED = 'SCHEDULE';
/** A body that is run for the sockets it will serve. */
export const SOCKETS = 'WEBSOCKET_INIT';

/** The method that code for requests sees: such a run comes to it as a GET of its own URL. */
export const verbOf = (method) => (method === FIRED || method === SOCKETS ? 'GET' : method);
