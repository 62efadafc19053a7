//! Intl and the `toLocaleString` family: what a script gets, in several languages and zones.

mod support;

use support::Bench;

#[track_caller]
fn check(table: &[(&str, &str)]) {
    let bench = Bench::new();
    for (expression, expected) in table {
        let script = format!(
            "const when = new Date(Date.UTC(2024, 1, 29, 15, 4, 5, 6)); return String({expression})"
        );
        match bench.run(&script) {
            // No-break spaces are easily taken for others.
            Ok(answer) => assert_eq!(
                answer.text().replace('\u{a0}', "~"),
                *expected,
                "{expression}"
            ),
            Err(error) => panic!("{expression}: {error:?}"),
        }
    }
}

#[test]
fn numbers_are_written_as_each_language_writes_them() {
    check(&[
        ("(1234567.8915).toLocaleString()", "1,234,567.892"),
        (
            "[(1234567).toLocaleString(), (-5).toLocaleString(), (1e21).toLocaleString(), NaN.toLocaleString()].join('|')",
            "1,234,567|-5|1,000,000,000,000,000,000,000|NaN",
        ),
        ("(1234.5).toLocaleString('de-DE')", "1.234,5"),
        ("(1234567.5).toLocaleString('en-IN')", "12,34,567.5"),
        ("(1234.5).toLocaleString('es')", "1234,5"),
        (
            "12345678901234567890n.toLocaleString('fr')",
            "12\u{202f}345\u{202f}678\u{202f}901\u{202f}234\u{202f}567\u{202f}890",
        ),
        (
            "new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(-1234.5)",
            "-$1,234.50",
        ),
        (
            "new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }).format(1234.5)",
            "1.234,50~€",
        ),
        (
            "new Intl.NumberFormat('ja-JP', { style: 'currency', currency: 'JPY' }).format(1234.5)",
            "￥1,235",
        ),
        (
            "new Intl.NumberFormat('en', { style: 'currency', currency: 'CHF' }).format(5)",
            "CHF~5.00",
        ),
        (
            "new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR', currencyDisplay: 'name' }).format(1)",
            "1.00 euros",
        ),
        (
            "new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', currencySign: 'accounting' }).format(-3)",
            "($3.00)",
        ),
        (
            "(0.256).toLocaleString('en', { style: 'percent', maximumFractionDigits: 1 })",
            "25.6%",
        ),
        (
            "[1234, 1500000, 999999].map(new Intl.NumberFormat('en', { notation: 'compact' }).format).join()",
            "1.2K,1.5M,1M",
        ),
        (
            "new Intl.NumberFormat('de', { notation: 'compact', compactDisplay: 'long' }).format(1e6)",
            "1 Million",
        ),
        (
            "new Intl.NumberFormat('en', { style: 'unit', unit: 'kilometer-per-hour' }).format(50)",
            "50 km/h",
        ),
        (
            "[1.005, 2.5, -0, 1e-7].map(n => n.toLocaleString('en', { maximumFractionDigits: 2 })).join()",
            "1.01,2.5,-0,0",
        ),
        (
            "(123456).toLocaleString('en', { maximumSignificantDigits: 2 })",
            "120,000",
        ),
        (
            "(5).toLocaleString('en', { minimumIntegerDigits: 2, minimumFractionDigits: 2, signDisplay: 'always' })",
            "+05.00",
        ),
        (
            "JSON.stringify(new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' }).formatToParts(1.5).map(p => p.type))",
            r#"["currency","integer","decimal","fraction"]"#,
        ),
        (
            "(() => { try { new Intl.NumberFormat('en', { style: 'currency' }) } catch (e) { return e.name } })()",
            "TypeError",
        ),
        (
            "(() => { try { (1).toLocaleString('en', { minimumFractionDigits: 101 }) } catch (e) { return e.name } })()",
            "RangeError",
        ),
    ]);
}

#[test]
fn dates_are_written_in_languages_and_zones() {
    check(&[
        (
            "when.toLocaleDateString('en-US', { timeZone: 'UTC' })",
            "2/29/2024",
        ),
        (
            "when.toLocaleString('en-US', { timeZone: 'America/New_York' })",
            "2/29/2024, 10:04:05 AM",
        ),
        (
            "when.toLocaleTimeString('en-US', { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' })",
            "03:04 PM",
        ),
        (
            "when.toLocaleTimeString('en-US', { timeZone: 'America/Los_Angeles', timeStyle: 'full' })",
            "7:04:05 AM Pacific Standard Time",
        ),
        (
            "when.toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: 'UTC' })",
            "Thursday, 29 February 2024",
        ),
        (
            "when.toLocaleString('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' })",
            "29.02.2024, 16:04",
        ),
        (
            "when.toLocaleDateString('fr-FR', { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })",
            "jeudi 29 février 2024",
        ),
        (
            "when.toLocaleDateString('es-MX', { month: 'short', day: 'numeric', timeZone: 'UTC' })",
            "29 feb",
        ),
        (
            "when.toLocaleDateString('ja-JP', { dateStyle: 'long', timeZone: 'Asia/Tokyo' })",
            "2024年3月1日",
        ),
        (
            "when.toLocaleDateString('sv', { timeZone: 'UTC' })",
            "2024-02-29",
        ),
        (
            "new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hourCycle: 'h23', timeZone: '+05:30' }).format(when)",
            "20:34:05.006",
        ),
        (
            "new Intl.DateTimeFormat('en', { timeZone: 'Europe/London', timeZoneName: 'long', hour: 'numeric' }).format(Date.UTC(2024, 6, 1))",
            "1 AM British Summer Time",
        ),
        (
            "new Intl.DateTimeFormat('en', { timeZone: 'Australia/Sydney', timeZoneName: 'short' }).formatToParts(when).at(-1).value",
            "GMT+11",
        ),
        (
            "new Intl.DateTimeFormat('en', { year: 'numeric', era: 'short', timeZone: 'UTC' }).format(Date.UTC(-1, 0, 1) - 2e14)",
            "6340 BC",
        ),
        (
            "new Intl.DateTimeFormat('en', { timeZone: 'asia/kolkata' }).resolvedOptions().timeZone",
            "Asia/Kolkata",
        ),
        (
            "typeof Intl.DateTimeFormat().resolvedOptions().timeZone",
            "string",
        ),
        (
            "new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' }).formatRange(when, +when + 864e5)",
            "Feb 29\u{2009}–\u{2009}Mar 1",
        ),
        (
            "(() => { try { when.toLocaleString('en', { timeZone: 'Mars/Base' }) } catch (e) { return e.name + ': ' + e.message } })()",
            "RangeError: Invalid time zone specified: Mars/Base",
        ),
        (
            "(() => { try { new Intl.DateTimeFormat().format(NaN) } catch (e) { return e.name } })() + new Date(NaN).toLocaleString()",
            "RangeErrorInvalid Date",
        ),
        (
            "Intl.supportedValuesOf('timeZone').includes('America/Argentina/Buenos_Aires')",
            "true",
        ),
    ]);
}

#[test]
fn languages_regions_and_more_have_names() {
    check(&[
        (
            "['US', 'gb', '419', 'QQ'].map(c => new Intl.DisplayNames('en', { type: 'region' }).of(c)).join()",
            "United States,United Kingdom,Latin America,QQ",
        ),
        (
            "['en', 'de', 'ja', 'pt-PT', 'es-MX', 'zh-TW'].map(l => new Intl.DisplayNames(l, { type: 'region', style: 'short' }).of('GB')).join()",
            "UK,UK,英国,GB,RU,英國",
        ),
        (
            "['en', 'en-GB', 'zh-Hans', 'zh-Hant-TW', 'de-AT', 'sr-Latn-RS', 'qqq', 'EN-us'].map(c => new Intl.DisplayNames('en', { type: 'language' }).of(c)).join('|')",
            "English|British English|Simplified Chinese|Chinese (Traditional, Taiwan)|Austrian German|Serbian (Latin, Serbia)|qqq|American English",
        ),
        (
            "['en-GB', 'zh-Hans'].map(c => new Intl.DisplayNames('de', { type: 'language', languageDisplay: 'standard' }).of(c)).join('|')",
            "Englisch (Vereinigtes Königreich)|Chinesisch (Vereinfacht)",
        ),
        (
            "[new Intl.DisplayNames('fr', { type: 'currency' }).of('usd'), new Intl.DisplayNames('en', { type: 'script' }).of('cyrl'), new Intl.DisplayNames('en', { type: 'calendar' }).of('gregory'), new Intl.DisplayNames('de', { type: 'dateTimeField' }).of('weekOfYear'), new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' }).of('ABC')].join('|')",
            "dollar des États-Unis|Cyrillic|Gregorian Calendar|Woche|",
        ),
        (
            "[() => new Intl.DisplayNames('en'), () => new Intl.DisplayNames('en', {}), () => new Intl.DisplayNames('en', { type: 'x' }), () => new Intl.DisplayNames('en', { type: 'region' }).of('USA'), () => new Intl.DisplayNames('en', { type: 'dateTimeField' }).of('years')].map(f => { try { f() } catch (e) { return e.name } }).join()",
            "TypeError,TypeError,RangeError,RangeError,RangeError",
        ),
        (
            "JSON.stringify(new Intl.DisplayNames('de-CH', { type: 'language' }).resolvedOptions())",
            r#"{"locale":"de-CH","style":"long","type":"language","fallback":"code","languageDisplay":"dialect"}"#,
        ),
    ]);
}

#[test]
fn durations_are_written_in_words_and_on_clocks() {
    check(&[
        (
            "['long', 'short', 'narrow', 'digital'].map(style => new Intl.DurationFormat('en', { style }).format({ days: 1, hours: 2, minutes: 30, seconds: 5, milliseconds: 250 })).join('|')",
            "1 day, 2 hours, 30 minutes, 5 seconds, 250 milliseconds|1 day, 2 hr, 30 min, 5 sec, 250 ms|1d 2h 30m 5s 250ms|1 day, 2:30:05.25",
        ),
        (
            "['de', 'fr', 'ja'].map(l => new Intl.DurationFormat(l, { style: 'long' }).format({ hours: 1, minutes: 2 })).join('|')",
            "1 Stunde, 2 Minuten|1~heure et 2 minutes|1 時間 2 分",
        ),
        (
            "[[{ style: 'digital' }, { seconds: 5 }], [{ style: 'digital', hoursDisplay: 'auto' }, { minutes: 1, seconds: 5 }], [{ style: 'digital', fractionalDigits: 2 }, { seconds: 1, milliseconds: 999, microseconds: 999 }], [{ milliseconds: 'numeric' }, { seconds: 3, milliseconds: 50 }], [{ hours: 'numeric' }, { hours: 5, minutes: 3 }], [{}, { seconds: 0 }], [{ secondsDisplay: 'always' }, { minutes: 1 }], [{}, { minutes: -1, seconds: -5 }], [{ style: 'digital' }, { minutes: -5 }]].map(([o, d]) => new Intl.DurationFormat('en', o).format(d)).join('|')",
            "0:00:05|01:05|0:00:01.99|3.05 sec|5:03:00||1 min, 0 sec|-1 min, 5 sec|-0:05:00",
        ),
        (
            "['PT1H30M', '-P1DT0.5S', 'P2Y3W'].map(d => new Intl.DurationFormat('en').format(d)).join('|')",
            "1 hr, 30 min|-1 day, 500 ms|2 yrs, 3 wks",
        ),
        (
            "[{}, { hours: 1.5 }, { hours: 1, minutes: -1 }, 'x', 'P', 'PT', 5].map(d => { try { new Intl.DurationFormat('en').format(d) } catch (e) { return e.name } }).join()",
            "TypeError,RangeError,RangeError,RangeError,RangeError,RangeError,TypeError",
        ),
        (
            "[{ style: 'x' }, { hours: 'numeric', minutes: 'long' }, { milliseconds: 'numeric', millisecondsDisplay: 'always' }, { fractionalDigits: 10 }, { years: 'numeric' }].map(o => { try { new Intl.DurationFormat('en', o) } catch (e) { return e.name } }).join()",
            "RangeError,RangeError,RangeError,RangeError,RangeError",
        ),
        (
            "JSON.stringify(new Intl.DurationFormat('en', { style: 'narrow' }).formatToParts({ hours: 1, minutes: 30 }))",
            r#"[{"type":"integer","value":"1","unit":"hour"},{"type":"unit","value":"h","unit":"hour"},{"type":"literal","value":" "},{"type":"integer","value":"30","unit":"minute"},{"type":"unit","value":"m","unit":"minute"}]"#,
        ),
    ]);
}

#[test]
fn texts_are_ordered_and_words_are_found() {
    check(&[
        (
            "['z', 'ä', 'a', 'Z', 'é', 'e'].sort((x, y) => x.localeCompare(y)).join('')",
            "aäeézZ",
        ),
        (
            "['z', 'ö', 'o'].sort(new Intl.Collator('sv').compare).join('')",
            "ozö",
        ),
        (
            "['item 10', 'item 2', 'Item 1'].sort(new Intl.Collator('en', { numeric: true }).compare).join()",
            "Item 1,item 2,item 10",
        ),
        (
            "['résumé'.localeCompare('RESUME', 'en', { sensitivity: 'base' }), 'a'.localeCompare('b'), 'b'.localeCompare('a'), 'a'.localeCompare('A')].join()",
            "0,-1,1,-1",
        ),
        (
            "new Intl.ListFormat('en', { type: 'disjunction' }).format(['a', 'b', 'c']) + '|' + new Intl.ListFormat('de').format(['a', 'b'])",
            "a, b, or c|a und b",
        ),
        (
            "[1, 2, 3, 4, 11, 21].map(n => new Intl.PluralRules('en', { type: 'ordinal' }).select(n)).join()",
            "one,two,few,other,other,one",
        ),
        (
            "[1, 2, 5].map(n => new Intl.PluralRules('pl').select(n)).join()",
            "one,few,many",
        ),
        (
            "new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-1, 'day') + '|' + new Intl.RelativeTimeFormat('es').format(3, 'weeks')",
            "yesterday|dentro de 3 semanas",
        ),
        (
            "[...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment('👨‍👩‍👧é!')].length",
            "3",
        ),
        (
            "[...new Intl.Segmenter('en', { granularity: 'word' }).segment('Hello, world!')].filter(s => s.isWordLike).map(s => s.index + s.segment).join()",
            "0Hello,7world",
        ),
        (
            "new Intl.Locale('de-at', { hourCycle: 'h12' }) + '|' + new Intl.Locale('zh-TW').maximize() + '|' + Intl.getCanonicalLocales('EN-us')",
            "de-AT-u-hc-h12|zh-Hant-TW|en-US",
        ),
        (
            "Intl.NumberFormat.supportedLocalesOf(['de-DE', 'tlh', 'pt']).join() + '|' + new Intl.NumberFormat('tlh').resolvedOptions().locale",
            "de-DE,pt|en-US",
        ),
        (
            "['istanbul'.toLocaleUpperCase('tr'), 'IŞIK'.toLocaleLowerCase('tr'), 'i'.toLocaleUpperCase()].join()",
            "İSTANBUL,ışık,I",
        ),
        (
            "(() => { try { new Intl.NumberFormat('not a tag') } catch (e) { return e.name } })()",
            "RangeError",
        ),
        (
            "'Intl' in globalThis && Object.prototype.toString.call(Intl)",
            "[object Intl]",
        ),
    ]);
}
