// @schedule */5 * * * *
// @schedule-timeout 10s
// @label Heartbeat
// @description Runs every five minutes and tells how late it began; /heartbeat answers the same
// @tags example, schedule

const instant = new Date(req.headers['x-schedule-time'] ?? Date.now());
const lateMs = Date.now() - instant.getTime();
if (metadata.method === 'SCHEDULE') console.log(`heartbeat of ${instant.toISOString()}, ${lateMs} ms late`);
return { instant, lateMs };
