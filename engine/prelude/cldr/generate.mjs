// Writes ../src/intl/locales/*.js and ../src/intl/names/*.js, one for each language, and ../src/intl/tables.js, from CLDR's JSON packages. A variant of a
// language (`de-AT`) has only what differs from it.
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
const LOCALES = [
  'en', 'en-GB', 'en-AU', 'en-CA', 'en-IE', 'en-IN', 'en-NZ', 'en-ZA', 'de', 'de-AT', 'de-CH', 'fr', 'fr-BE', 'fr-CA', 'fr-CH', 'es', 'es-419', 'es-AR', 'es-MX', 'es-US',
  'it', 'it-CH', 'pt', 'pt-PT', 'nl', 'nl-BE', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'sk', 'hu', 'ro', 'el', 'ru', 'uk', 'tr', 'id', 'vi', 'ja', 'ko', 'zh', 'zh-Hant',
];
const MONEY = [
  'USD', 'EUR', 'GBP', 'JPY', 'CNY', 'CHF', 'CAD', 'AUD', 'NZD', 'INR', 'BRL', 'MXN', 'KRW', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF', 'RON', 'RUB', 'UAH', 'TRY', 'ILS',
  'ZAR', 'SGD', 'HKD', 'TWD', 'THB', 'IDR', 'MYR', 'PHP', 'VND', 'AED', 'SAR', 'EGP', 'ARS', 'CLP', 'COP', 'PEN', 'NGN', 'KES', 'PKR', 'BDT', 'XAF', 'XOF', 'BTC',
];
const UNITS = {
  acre: 'area-acre', bit: 'digital-bit', byte: 'digital-byte', celsius: 'temperature-celsius', centimeter: 'length-centimeter', day: 'duration-day', degree: 'angle-degree',
  fahrenheit: 'temperature-fahrenheit', 'fluid-ounce': 'volume-fluid-ounce', foot: 'length-foot', gallon: 'volume-gallon', gigabit: 'digital-gigabit', gigabyte: 'digital-gigabyte',
  gram: 'mass-gram', hectare: 'area-hectare', hour: 'duration-hour', inch: 'length-inch', kilobit: 'digital-kilobit', kilobyte: 'digital-kilobyte', kilogram: 'mass-kilogram',
  kilometer: 'length-kilometer', liter: 'volume-liter', megabit: 'digital-megabit', megabyte: 'digital-megabyte', meter: 'length-meter', microsecond: 'duration-microsecond',
  mile: 'length-mile', 'mile-scandinavian': 'length-mile-scandinavian', milliliter: 'volume-milliliter', millimeter: 'length-millimeter', millisecond: 'duration-millisecond',
  minute: 'duration-minute', month: 'duration-month', nanosecond: 'duration-nanosecond', ounce: 'mass-ounce', percent: 'concentr-percent', petabyte: 'digital-petabyte',
  pound: 'mass-pound', second: 'duration-second', stone: 'mass-stone', terabit: 'digital-terabit', terabyte: 'digital-terabyte', week: 'duration-week', yard: 'length-yard',
  year: 'duration-year', 'kilometer-per-hour': 'speed-kilometer-per-hour', 'mile-per-hour': 'speed-mile-per-hour', 'meter-per-second': 'speed-meter-per-second',
  'liter-per-kilometer': 'consumption-liter-per-kilometer', 'mile-per-gallon': 'consumption-mile-per-gallon',
};
// Zones whose names are kept in every language; in English all are.
const ZONES = [
  'America_Eastern', 'America_Central', 'America_Mountain', 'America_Pacific', 'Europe_Central', 'Europe_Eastern', 'Europe_Western', 'GMT', 'India', 'Japan', 'China', 'Korea',
  'Australia_Eastern', 'Australia_Central', 'Australia_Western', 'New_Zealand', 'Brasilia', 'Argentina', 'Moscow', 'Gulf', 'Singapore', 'Hong_Kong', 'Alaska', 'Hawaii', 'Hawaii_Aleutian', 'Atlantic',
  'Newfoundland', 'Israel', 'Africa_Southern', 'Arabian',
];

const take = (kind, locale, file) => require(`cldr-${kind}-full/main/${locale}/${file}.json`).main[locale];
const core = (file) => require(`cldr-core/supplemental/${file}.json`).supplemental;
const values = (object) => Object.values(object);
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

// {'one': 'x', 'other': 'x'} is 'x'; forms that equal `other` are left out.
function counted(entries) {
  const other = entries.other ?? Object.values(entries)[0];
  const kept = Object.entries(entries).filter(([count, text]) => count !== 'other' && text !== other);
  return kept.length === 0 ? other : { ...Object.fromEntries(kept), other };
}

function byCount(object, prefix) {
  const entries = {};
  for (const [key, text] of Object.entries(object)) if (key.startsWith(prefix) && !key.includes('-alt-')) entries[key.slice(prefix.length)] = text;
  return Object.keys(entries).length ? counted(entries) : undefined;
}

// A list by powers of ten, from 1000 on.
function compact(patterns) {
  if (patterns === undefined) return undefined;
  const list = [];
  const at = (power) => byCount(patterns, `1${'0'.repeat(power)}-count-`);
  for (let power = 3; power <= 14 || at(power) !== undefined; power += 1) list.push(at(power) ?? '0');
  return list;
}

function numbers(locale) {
  const from = take('numbers', locale, 'numbers').numbers;
  const symbols = from['symbols-numberSystem-latn'];
  const decimal = from['decimalFormats-numberSystem-latn'];
  const money = from['currencyFormats-numberSystem-latn'];
  return {
    symbols: ['decimal', 'group', 'minusSign', 'plusSign', 'percentSign', 'exponential', 'infinity', 'nan', 'approximatelySign'].map((name) => symbols[name]),
    moneySymbols: [symbols.currencyDecimal ?? symbols.decimal, symbols.currencyGroup ?? symbols.group],
    least: Number(from.minimumGroupingDigits), decimal: decimal.standard, percent: from['percentFormats-numberSystem-latn'].standard,
    currency: money.standard, accounting: money.accounting, named: byCount(money, 'unitPattern-count-'), scientific: from['scientificFormats-numberSystem-latn'].standard,
    short: compact(decimal.short.decimalFormat), long: compact(decimal.long.decimalFormat), money: compact(money.short?.standard),
    range: from['miscPatterns-numberSystem-latn'].range,
  };
}

function currencies(locale) {
  const from = take('numbers', locale, 'currencies').numbers.currencies;
  const symbols = {};
  const names = {};
  for (const [code, entry] of Object.entries(from)) {
    const narrow = entry['symbol-alt-narrow'];
    const symbol = entry.symbol ?? code;
    if (symbol !== code || (narrow !== undefined && narrow !== code)) symbols[code] = narrow !== undefined && narrow !== symbol ? [symbol, narrow] : symbol;
    if (MONEY.includes(code)) names[code] = byCount(entry, 'displayName-count-') ?? entry.displayName;
  }
  return { symbols, names };
}

function units(locale) {
  const from = take('units', locale, 'units').units;
  const all = {};
  for (const [name, key] of Object.entries(UNITS)) {
    all[name] = ['short', 'long', 'narrow'].map((width) => byCount(from[width][key] ?? {}, 'unitPattern-count-') ?? `{0} ${name}`);
    const per = ['short', 'long', 'narrow'].map((width) => from[width][key]?.perUnitPattern);
    if (per.every(Boolean)) all[name].push(per);
  }
  return { units: all, per: ['short', 'long', 'narrow'].map((width) => from[width].per.compoundUnitPattern) };
}

// One list if both contexts agree.
const contexts = (entry, widths) => {
  const format = widths.map((width) => values(entry.format[width]));
  const alone = widths.map((width) => values((entry['stand-alone'] ?? entry.format)[width]));
  return same(format, alone) ? [format] : [format, alone];
};

const plain = (text) => text.replaceAll('\u202f', ' ');

function dates(locale) {
  const from = take('dates', locale, 'ca-gregorian').dates.calendars.gregorian;
  const zones = take('dates', locale, 'timeZoneNames').dates.timeZoneNames;
  const styles = (formats) => ['full', 'long', 'medium', 'short'].map((style) => plain(formats[style]));
  const available = {};
  for (const [skeleton, pattern] of Object.entries(from.dateTimeFormats.availableFormats)) {
    if (/-alt-|[wWQqU]/.test(skeleton) || skeleton.includes('-count-')) continue;
    available[skeleton] = plain(pattern);
  }
  const periods = (width) => {
    const given = from.dayPeriods.format[width];
    return Object.fromEntries(Object.entries(given).filter(([name]) => !name.includes('-alt-')));
  };
  const wide = periods('wide');
  const short = periods('abbreviated');
  const narrow = periods('narrow');
  return {
    months: contexts(from.months, ['wide', 'abbreviated', 'narrow']), days: contexts(from.days, ['wide', 'abbreviated', 'narrow', 'short']),
    periods: same(wide, short) && same(wide, narrow) ? [wide] : [wide, short, narrow],
    eras: [from.eras.eraNames, from.eras.eraAbbr, from.eras.eraNarrow].map((names) => [names[0], names[1]]),
    date: styles(from.dateFormats), time: styles(from.timeFormats), joined: styles(from.dateTimeFormats), at: styles(from['dateTimeFormats-atTime'].standard), available,
    append: Object.fromEntries(Object.entries(APPENDED).map(([field, name]) => [field, plain(from.dateTimeFormats.appendItems[name])])), names: fieldNames(locale),
    range: from.dateTimeFormats.intervalFormats.intervalFormatFallback, gmt: [zones.gmtFormat, zones.gmtZeroFormat, zones.hourFormat], zones: zoneNames(locale, zones),
  };
}

const APPENDED = { era: 'Era', year: 'Year', month: 'Month', weekday: 'Day-Of-Week', day: 'Day', hour: 'Hour', minute: 'Minute', second: 'Second', zone: 'Timezone' };
function fieldNames(locale) {
  const from = take('dates', locale, 'dateFields').dates.fields;
  return Object.fromEntries(Object.keys(APPENDED).map((field) => [field, from[field].displayName]));
}

function zoneNames(locale, zones) {
  const all = {};
  for (const [name, entry] of Object.entries(zones.metazone ?? {})) {
    if (locale.split('-')[0] !== 'en' && !ZONES.includes(name)) continue;
    const row = [entry.long?.standard, entry.long?.daylight, entry.long?.generic, entry.short?.standard, entry.short?.daylight, entry.short?.generic].map((text) => (text === '∅∅∅' || text === undefined ? 0 : text));
    while (row.at(-1) === 0) row.pop();
    if (row.length) all[name] = row;
  }
  const utc = zones.zone?.Etc?.UTC;
  if (utc) all.UTC = [utc.long?.standard ?? 0, 0, 0, utc.short?.standard ?? 0];
  const british = zones.zone?.Europe?.London;
  if (british?.long?.daylight) all.London = [0, british.long.daylight, 0, 0, british.short?.daylight ?? 0];
  const irish = zones.zone?.Europe?.Dublin;
  if (irish?.long?.daylight) all.Dublin = [0, irish.long.daylight, 0, 0, irish.short?.daylight ?? 0];
  return all;
}

const RELATIVE = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'];
function relative(locale) {
  const from = take('dates', locale, 'dateFields').dates.fields;
  const all = {};
  for (const unit of RELATIVE) {
    all[unit] = ['', '-short', '-narrow'].map((width) => {
      const field = from[unit + width];
      const words = {};
      for (const [key, text] of Object.entries(field)) if (key.startsWith('relative-type-')) words[key.slice(14)] = text;
      return [byCount(field['relativeTime-type-past'], 'relativeTimePattern-count-'), byCount(field['relativeTime-type-future'], 'relativeTimePattern-count-'), words];
    });
    if (same(all[unit][1], all[unit][2])) all[unit].pop();
    if (all[unit].length === 2 && same(all[unit][0], all[unit][1])) all[unit].pop();
  }
  return all;
}

function lists(locale) {
  const from = take('misc', locale, 'listPatterns').listPatterns;
  const all = {};
  for (const [name, key] of [['conjunction', 'standard'], ['disjunction', 'or'], ['unit', 'unit']]) {
    all[name] = ['', '-short', '-narrow'].map((width) => {
      const { start, middle, end, 2: pair } = from[`listPattern-type-${key}${width}`];
      return [start, middle, end, pair];
    });
  }
  return all;
}

// What languages, regions, scripts, … are called; short names beside those that have one.
function displayNames(locale) {
  const from = (file) => take('localenames', locale, file).localeDisplayNames;
  const split = (table) => {
    const [long, short] = [{}, {}];
    for (const [key, name] of Object.entries(table)) {
      if (!key.includes('-alt-')) long[key] = name;
      else if (key.endsWith('-alt-short')) short[key.replace('-alt-short', '')] = name;
    }
    return [long, short];
  };
  const { localeDisplayPattern: { localePattern, localeSeparator }, types } = from('localeDisplayNames');
  const money = take('numbers', locale, 'currencies').numbers.currencies;
  const fields = take('dates', locale, 'dateFields').dates.fields;
  const called = (name) => ['', '-short', '-narrow'].map((width) => fields[name + width].displayName);
  return {
    languages: split(from('languages').languages), regions: split(from('territories').territories), scripts: split(from('scripts').scripts)[0],
    currencies: Object.fromEntries(Object.entries(money).map(([code, { displayName }]) => [code, displayName]).filter(([code, name]) => name !== undefined && name !== code)),
    calendars: types.calendar, fields: Object.fromEntries(Object.entries(FIELDS).map(([field, name]) => [field, called(name)])), pattern: localePattern, separator: localeSeparator,
  };
}
const FIELDS = {
  era: 'era', year: 'year', quarter: 'quarter', month: 'month', weekOfYear: 'week', weekday: 'weekday', day: 'day', dayPeriod: 'dayperiod', hour: 'hour', minute: 'minute',
  second: 'second', timeZoneName: 'zone',
};

function whole(locale) {
  return { numbers: numbers(locale), currencies: currencies(locale), ...units(locale), dates: dates(locale), relative: relative(locale), lists: lists(locale) };
}

// What of `own` is not in `parent`; undefined if nothing. Lists are taken whole.
function difference(own, parent) {
  if (same(own, parent)) return undefined;
  if (own === null || typeof own !== 'object' || Array.isArray(own) || parent === undefined || typeof parent !== 'object') return own;
  const left = {};
  for (const [key, value] of Object.entries(own)) {
    const one = difference(value, parent[key]);
    if (one !== undefined) left[key] = one;
  }
  for (const key of Object.keys(parent)) if (own[key] === undefined) left[key] = 0;
  return left;
}

const PARENTS = { ...core('parentLocales').parentLocales.parentLocale };
const parentOf = (locale) => (LOCALES.includes(PARENTS[locale]) ? PARENTS[locale] : LOCALES.includes(locale.split('-')[0]) && locale.includes('-') ? locale.split('-')[0] : undefined);

// A rule of CLDR's as JavaScript over the operands n i v f t e; ranges are tests of whole numbers.
function condition(rule) {
  const [text] = rule.split('@');
  if (text.trim() === '') return 'true';
  return text.split(' or ').map((any) => any.split(' and ').map(relation).join(' && ')).join(' || ');
}
function relation(text) {
  const [, operand, modulo, operator, list] = text.trim().match(/^([nivwftce])(?: % (\d+))? (=|!=) (.+)$/);
  const name = { c: 'e', w: 't' }[operand] ?? operand;
  const left = modulo ? `${name} % ${modulo}` : name;
  const any = list.split(',').map((item) => {
    const [from, to] = item.trim().split('..');
    return to === undefined ? `${left} === ${from}` : `(${operand === 'n' ? `${left} % 1 === 0 && ` : ''}${left} >= ${from} && ${left} <= ${to})`;
  });
  const joined = any.length > 1 ? `(${any.join(' || ')})` : any[0];
  return operator === '=' ? joined : `!${any.length > 1 ? joined : `(${joined})`}`;
}
function plural(rules) {
  const cases = Object.entries(rules).map(([key, rule]) => [key.replace('pluralRule-count-', ''), condition(rule)]).filter(([name]) => name !== 'other');
  const expression = cases.map(([name, test]) => `${test} ? '${name}' : `).join('');
  return { text: `(n, i, v, f, t, e) => ${expression}'other'`, names: [...cases.map(([name]) => name), 'other'] };
}

function tables() {
  const cardinal = core('plurals')['plurals-type-cardinal'];
  const ordinal = core('ordinals')['plurals-type-ordinal'];
  const languages = [...new Set(LOCALES.map((locale) => locale.split('-')[0]))];
  const of = (rules, language) => plural(rules[language] ?? { 'pluralRule-count-other': '' });
  const lines = (rules, tags) => tags.filter((tag) => rules[tag]).map((tag) => `  ${/-/.test(tag) ? `'${tag}'` : tag}: [${of(rules, tag).text}, ${JSON.stringify(of(rules, tag).names)}],`).join('\n');
  const hours = core('timeData').timeData;
  const regions = {};
  for (const [region, entry] of Object.entries(hours)) if (/^[A-Z]{2}$|^001$/.test(region)) regions[region] = entry._preferred;
  const twelve = Object.keys(regions).filter((region) => regions[region] === 'h').join(' ');
  const fractions = core('currencyData').currencyData.fractions;
  const digits = {};
  for (const [code, entry] of Object.entries(fractions)) if (code !== 'DEFAULT' && entry._digits !== '2') digits[code] = Number(entry._digits);
  const metazones = zones();
  const likely = core('likelySubtags').likelySubtags;
  const wanted = Object.fromEntries(Object.entries(likely).filter(([tag]) => languages.includes(tag.split('-')[0]) && !/-\d/.test(tag)));
  const days = {};
  for (const language of languages) if (core('dayPeriods').dayPeriodRuleSet?.[language] ?? core('dayPeriods').dayPeriodRuleSet) days[language] = periodRules(language);
  return [
    '// Tables for all languages, from CLDR; written by cldr/generate.mjs.',
    '/* eslint-disable */',
    `export const LOCALES = ${JSON.stringify(Object.fromEntries(LOCALES.map((locale) => [locale, parentOf(locale) ?? ''])))};`,
    `export const CARDINAL = {\n${lines(cardinal, [...languages, 'pt-PT'])}\n};`,
    `export const ORDINAL = {\n${lines(ordinal, languages)}\n};`,
    `export const TWELVE_HOURS = '${twelve}';`,
    `export const MONEY_DIGITS = ${JSON.stringify(digits)};`,
    `export const METAZONES = ${JSON.stringify(metazones)};`,
    `export const LIKELY = ${JSON.stringify(wanted)};`,
    `export const DAY_PERIODS = ${JSON.stringify(days)};`,
    '',
  ].join('\n');
}

// [name, from hour, before hour], or [name, at hour].
function periodRules(language) {
  const rules = core('dayPeriods').dayPeriodRuleSet[language];
  return Object.entries(rules ?? {}).map(([name, rule]) => (rule._at !== undefined ? [name, parseInt(rule._at, 10)] : [name, parseInt(rule._from, 10), parseInt(rule._before, 10)]));
}

// Each metazone with the zones that are in it now.
function zones() {
  const tree = core('metaZones').metaZones.metazoneInfo.timezone;
  const all = {};
  const walk = (node, name) => {
    if (Array.isArray(node)) {
      const now = node.map((entry) => entry.usesMetazone).filter((entry) => entry._to === undefined)[0];
      if (now) (all[now._mzone] ??= []).push(name);
      return;
    }
    for (const [key, child] of Object.entries(node)) walk(child, name ? `${name}/${key}` : key);
  };
  walk(tree, '');
  return Object.fromEntries(Object.entries(all).map(([name, list]) => [name, list.join(' ')]));
}

const folder = new URL('../src/intl/', import.meta.url);
let size = 0;
for (const [name, make] of [['locales', whole], ['names', displayNames]]) {
  mkdirSync(new URL(`${name}/`, folder), { recursive: true });
  for (const locale of LOCALES) {
    const parent = parentOf(locale);
    const data = parent === undefined ? make(locale) : difference(make(locale), make(parent)) ?? {};
    const text = `// From CLDR; written by cldr/generate.mjs.\nexport default ${JSON.stringify(data)};\n`;
    size += text.length;
    writeFileSync(new URL(`${name}/${locale}.js`, folder), text);
  }
}
writeFileSync(new URL('tables.js', folder), tables());
console.log(`${LOCALES.length} locales, ${(size / 1024).toFixed(0)} KiB`);
