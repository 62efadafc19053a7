// @label Echo
// @description Answers with what it was sent: curl -d '{"a":1}' -H 'Content-Type: application/json' localhost:8081/echo

// The shape of a handler in Node: req.body is parsed by its Content-Type, res answers.
module.exports = (req, res) => res.json({ method: req.method, query: metadata.query, body: req.body ?? null });
