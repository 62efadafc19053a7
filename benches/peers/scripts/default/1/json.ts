const rows = req.body.rows.map((row) => ({ ...row, total: row.price * row.count }));
return { count: rows.length, rows };
