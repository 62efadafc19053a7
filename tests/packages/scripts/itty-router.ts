import { AutoRouter } from 'itty-router';

const router = AutoRouter({ base: '/itty-router' });
router.get('/', ({ query }) => ({ hello: query.name })).post('/', async (request) => ({ got: await request.json() }));
export default { fetch: router.fetch };
