import axios from 'axios';

const client = axios.create({ baseURL: 'http://never.example/', timeout: 1000, adapter: async (config) => ({ data: '{"a":1}', status: 200, statusText: 'OK', headers: { 'content-type': 'application/json' }, config }) });
client.interceptors.request.use((config) => {
  config.headers.set('X-Added', '1');
  return config;
});
const answer = await client.get('thing', { params: { q: 'x y' } });
return { data: answer.data, status: answer.status, uri: client.getUri({ url: 'thing', params: { q: 'x y' } }), added: answer.config.headers.get('X-Added') };
