/** Alive: answers as long as the process does. */
export const GET = () => new Response('ok\n', { headers: { 'cache-control': 'no-store' } });
