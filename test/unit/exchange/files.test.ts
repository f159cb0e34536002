import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inspectFile } from '../../../src/exchange/inspect.ts';
import { isSkipped, type ReadRow } from '../../../src/exchange/read.ts';
import { customerFields, type CustomerFields } from '../../../src/shared/customer-card.ts';
import { readingPlan, type ReadingPlan } from '../../../src/shared/exchange.ts';
import { expectedFiles } from './expected-files.ts';
import { customersOf, fixture, readAll, said, utf8 } from './support.ts';

function tellPlan(plan: ReadingPlan): string {
  const table = [
    plan.delimiter === '\t' ? 'tab' : plan.delimiter,
    plan.flavour,
    plan.hasHeader ? 'header' : 'no header',
  ];
  return [plan.format, plan.encoding, ...(plan.format === 'csv' ? table : [])].join(' ');
}

/** The lists whose entries have many keys, in short. */
function tellEntries({ relations, occasions, preferences }: CustomerFields) {
  return {
    ...(relations.length > 0 && {
      relations: relations.map((each) => tell(each.relation, each.name, each.phone)),
    }),
    ...(occasions.length > 0 && { occasions: occasions.map((each) => tell(each.kind, each.date)) }),
    ...(preferences.length > 0 && {
      preferences: preferences.map((each) => tell(each.kind, each.text)),
    }),
  };
}

const tell = (...words: string[]) => words.filter(Boolean).join(' ');

function tellRow(row: ReadRow) {
  if (isSkipped(row)) return { row: row.row, skipped: row.reason.code, name: row.name };
  const { uid, properties, remarks } = row;
  return {
    ...said(row.fields),
    ...tellEntries(row.fields),
    ...(row.referrer === undefined ? {} : { referrer: row.referrer }),
    ...(uid === null ? {} : { uid }),
    ...(properties.length === 0 ? {} : { properties: properties.map(({ name }) => name) }),
    ...(remarks.length === 0 ? {} : { remarks: remarks.map(({ code }) => code) }),
  };
}

describe('files of real programs', () => {
  test.each(Object.entries(expectedFiles))('%s', (name, { as, rows }) => {
    const bytes = fixture(name);
    const { plan } = inspectFile(bytes, name);
    expect(tellPlan(readingPlan.parse(plan))).toBe(as);
    const read = readAll(name, bytes);
    expect(read.map(tellRow)).toEqual(rows);
    for (const { fields } of customersOf(read)) customerFields.parse(fields);
  });

  test('have all been looked at', () => {
    const folder = new URL('../../fixtures/import', import.meta.url);
    const known = [...Object.keys(expectedFiles), 'dates.csv', 'empty.csv'];
    expect(readdirSync(folder).filter((name) => !known.includes(name))).toEqual([]);
  });
});

test('every written form of a birthday', () => {
  const read = customersOf(readAll('dates.csv', fixture('dates.csv')));
  const told = read.map(({ fields: { birthday, birthdayCalendar, birthdayLeapMonth } }) =>
    [birthday, birthdayCalendar === 'lunar' && 'lunar', birthdayLeapMonth && 'leap']
      .filter(Boolean)
      .join(' '),
  );
  const day = '1985-03-07';
  expect(told).toEqual([
    ...[day, day, day, day, day, day, '--03-07 lunar', `${day} lunar`, '--04-03 lunar leap'],
    ...['--03-07', day, '', '', day, '--03-07', day, day, '', ''],
  ]);
  expect(read.flatMap(({ remarks }) => remarks)).toEqual([
    { code: 'date-unclear', detail: '언제더라' },
    { code: 'date-unclear', detail: '1985-02-30' },
  ]);
  expect(read.at(-1)?.fields.notes).toBe('생일: 1985-02-30');
});

describe('the user knows better', () => {
  const bytes = utf8('1;가나;010-1234-5678\n2;다라;010-2345-6789\n');

  test('and is believed', () => {
    const { plan } = inspectFile(bytes, 'x.csv', { delimiter: ';', hasHeader: false });
    expect(plan.columns.map(({ target }) => target)).toEqual(['note', 'name', 'phone']);
    const english = readAll('x.csv', bytes, { language: 'en' });
    expect(customersOf(english)[0]?.fields.notes).toBe('Column 1: 1');
  });

  test('about a column, also when the file is looked at again', () => {
    const first = inspectFile(utf8('이름,구분\n가,VIP\n'), 'x.csv');
    const columns = first.plan.columns.map((column) =>
      column.header === '구분' ? { ...column, target: 'source' as const } : column,
    );
    const again = inspectFile(utf8('이름,구분\n가,VIP\n'), 'x.csv', { columns, monthFirst: false });
    expect(again.plan.columns[1]?.target).toBe('source');
    expect(again.plan.monthFirst).toBe(false);
  });
});

describe('a list', () => {
  const names = (text: string) =>
    readAll('x.csv', utf8(text)).map((row) => (isSkipped(row) ? null : row.fields.name));

  test('may have a title above its header', () => {
    expect(
      names('고객 명단,,\n2026-11-22 현재,,\n이름,휴대폰,메모\n홍길동,010-1234-5678,\n'),
    ).toEqual(['홍길동']);
  });

  test('of one line is one customer, not a header', () => {
    expect(names('홍길동,010-1234-5678\n')).toEqual(['홍길동']);
  });

  test('with nothing but a header is empty', () => {
    expect(names('이름,휴대폰\n')).toEqual([]);
  });

  test('tells of damaged characters', () => {
    const [row] = customersOf(readAll('x.csv', utf8('이름,전화\n홍\ufffd동,010-1234-5678\n')));
    expect(row?.remarks).toEqual([{ code: 'broken-encoding', detail: '홍\ufffd동' }]);
  });

  test('with days first is known by a day above twelve', () => {
    const day = (text: string) =>
      customersOf(readAll('x.csv', utf8(`이름,생일\n${text}`))).map(
        ({ fields }) => fields.birthday,
      );
    expect(day('가,3/7/1985\n나,12/25/1990\n')).toEqual(['1985-03-07', '1990-12-25']);
    expect(day('가,3/7/1985\n나,25/12/1990\n')).toEqual(['1985-07-03', '1990-12-25']);
  });
});

describe('columns without a place', () => {
  test('go to the notes under their own names, in the order of the file', () => {
    const rows = readAll('x.csv', utf8('이름,취미,혈액형,메모\n홍길동,등산,O,본문\n'));
    expect(customersOf(rows)[0]?.fields).toMatchObject({
      notes: '본문\n혈액형: O',
      preferences: [{ kind: 'preference', text: '취미: 등산' }],
    });
  });

  test('of phones keep their header as the kind', () => {
    const rows = readAll('x.csv', utf8('이름,남편\n김영희,010-1234-5678\n'));
    expect(customersOf(rows)[0]?.fields.phones).toEqual([
      { kind: '남편', number: '010-1234-5678' },
    ]);
  });
});

describe('values that are too long', () => {
  test('are cut and kept whole in the notes', () => {
    const long = '가'.repeat(400);
    const [row] = customersOf(readAll('x.csv', utf8(`이름,회사,전화\n홍길동,${long},010\n`)));
    expect(row?.fields.company).toBe('가'.repeat(300));
    expect(row?.fields.notes).toBe(`회사: ${long}`);
    expect(row?.remarks.map(({ code }) => code)).toEqual(['value-too-long', 'phone-unclear']);
  });

  test('never break the schema, however many there are', () => {
    const phones = Array.from({ length: 150 }, (_, at) => `010-1234-${1000 + at}`).join(' ::: ');
    const tags = Array.from({ length: 300 }, (_, at) => `태그${at}`).join(', ');
    const line = `홍길동,${phones},"${tags}",${'😀'.repeat(150_000)}`;
    const rows = readAll('x.csv', utf8(`이름,전화,태그,메모\n${line}\n`));
    const [row] = customersOf(rows);
    expect(customerFields.safeParse(row?.fields).success).toBe(true);
    expect(row?.fields.phones).toHaveLength(100);
    expect(row?.fields.tags).toHaveLength(200);
    expect(row?.fields.notes.isWellFormed()).toBe(true);
  });
});
