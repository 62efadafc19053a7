import { parse as parseStream } from 'csv-parse';
import { parse } from 'csv-parse/sync';

const text = 'name,age\nAda,36\n"Hopper, Grace",85\n';
const records = parse(text, { columns: true, cast: true });
const streamed: unknown[] = [];
const parser = parseStream({ columns: true });
parser.write(text);
parser.end();
for await (const record of parser) streamed.push(record);
return { records, streamed };
