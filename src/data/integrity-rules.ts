import { cardListTableNames } from './card-lists.ts';
import { historyRules } from './integrity-rules-history.ts';
import { bySql, type Rule } from './integrity-rule.ts';
import { inKorean } from './integrity-tables.ts';

const everyList = [
  'phones',
  'emails',
  'addresses',
  'properties',
  'customer_tags',
  ...cardListTableNames,
];

const wantedCadence = `(SELECT min(wanted.value ->> 'days') FROM customer_tags
      JOIN tags ON tags.id = tag_id
      JOIN (SELECT value FROM json_each((SELECT value FROM settings WHERE key = 'tagCadences')))
        AS wanted ON wanted.value ->> 'tag' = tags.name
      WHERE customer_id = customers.id)`;
const lastContact = `(SELECT max(started_at) FROM contacts
      WHERE customer_id = customers.id AND trashed_at IS NULL AND outcome <> 'missed')`;
const badParts = `SELECT sendings.id FROM sendings JOIN sendings AS whole ON whole.id = sendings.part_of
      WHERE whole.id = sendings.id OR whole.part_of IS NOT NULL OR whole.batch <> sendings.batch`;
const markPicture = (mark: string): string => `key = 'marks'
      AND settings.value ->> '$.${mark}.picture' IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM assets WHERE sha256 = settings.value ->> '$.${mark}.picture')`;

/** What must hold of the rows of every box. */
export const integrityRules: readonly Rule[] = [
  ...historyRules,
  {
    problem: {
      ko: '마지막 연락이 연락 기록의 가장 늦은 것과 다른 고객',
      en: 'customers whose last contact is not the latest in their log',
    },
    sql: `SELECT count(*) FROM customers WHERE last_contact_at IS NOT ${lastContact}`,
    mend: {
      done: {
        ko: '마지막 연락을 연락 기록에서 다시 찾아 적었습니다',
        en: 'last contacts taken from the log anew',
      },
      run: bySql(`UPDATE customers SET last_contact_at = ${lastContact}
        WHERE last_contact_at IS NOT ${lastContact}`),
    },
  },
  {
    problem: {
      ko: '사진이 상자에 없는 카드',
      en: 'cards with a photo that the box does not hold',
    },
    sql: `SELECT count(*) FROM customers WHERE photo IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM assets WHERE sha256 = photo)`,
    mend: {
      done: {
        ko: '없어진 사진을 카드에서 떼었습니다 (예전 백업에는 있을 수 있습니다)',
        en: 'lost photos taken off their cards (an older backup may have them)',
      },
      run: bySql(`UPDATE customers SET photo = NULL WHERE photo IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM assets WHERE sha256 = photo)`),
    },
  },
  {
    problem: {
      ko: '자기 자신이나 다른 묶음에 딸린 것으로 적힌 감사카드',
      en: 'greeting cards that are part of themselves, of a part or of another print run’s card',
    },
    sql: `SELECT count(*) FROM (${badParts})`,
    mend: {
      done: {
        ko: '감사카드를 저마다 따로 두었습니다',
        en: 'greeting cards made their own again',
      },
      run: bySql(`UPDATE sendings SET part_of = NULL WHERE id IN (${badParts})`),
    },
  },
  {
    problem: {
      ko: '그림이 없는 서명이나 도장 설정',
      en: 'signature or seal of the settings without its picture',
    },
    sql: `SELECT (SELECT count(*) FROM settings WHERE ${markPicture('signature')})
      + (SELECT count(*) FROM settings WHERE ${markPicture('seal')})`,
    mend: {
      done: {
        ko: '그림이 없어진 서명과 도장을 설정에서 지웠습니다. 다시 넣어 주세요',
        en: 'signatures and seals without a picture taken out of the settings; put them in again',
      },
      run: bySql(
        ...['signature', 'seal'].map(
          (mark) => `UPDATE settings SET value = json_set(value, '$.${mark}', json('null'))
            WHERE ${markPicture(mark)}`,
        ),
      ),
    },
  },
  {
    problem: {
      ko: '자신과 가족이거나 자신이 소개한 것으로 적힌 카드',
      en: 'cards related to themselves or introduced by themselves',
    },
    sql: `SELECT count(*) FROM customers WHERE referred_by = uid
      OR EXISTS (SELECT 1 FROM relations WHERE customer_id = customers.id AND customer_uid = customers.uid)`,
    mend: {
      done: { ko: '자신을 가리키던 연결을 풀었습니다', en: 'links of cards to themselves undone' },
      run: bySql(
        'UPDATE customers SET referred_by = NULL WHERE referred_by = uid',
        `UPDATE relations SET customer_uid = NULL
         WHERE customer_uid = (SELECT uid FROM customers WHERE id = customer_id)`,
      ),
    },
  },
  {
    problem: {
      ko: '누구의 것인지 모르는데 짝이 지어졌거나 계약이 적힌 입금',
      en: 'deposits that are matched and nobody’s, or of which nobody knows the customer but the agreement',
    },
    sql: `SELECT count(*) FROM deposits WHERE customer_id IS NULL
      AND (state = 'matched' OR agreement <> '' OR thanked_at IS NOT NULL)`,
    mend: {
      done: {
        ko: '누구의 것인지 모르는 입금을 ‘확인할 입금’으로 돌렸습니다',
        en: 'deposits of nobody put back among those to be looked at',
      },
      run: bySql(`UPDATE deposits SET state = iif(state = 'matched', 'unsure', state), agreement = '',
          matched_by = NULL, thank_on = NULL, thanked_at = NULL, thanked_by = NULL
        WHERE customer_id IS NULL
          AND (state = 'matched' OR agreement <> '' OR thanked_at IS NOT NULL)`),
    },
  },
  {
    problem: {
      ko: '감사한 때와 방법이 서로 맞지 않는 입금',
      en: 'deposits that were thanked for by nothing, or by something at no time',
    },
    sql: `SELECT count(*) FROM deposits WHERE (thanked_at IS NULL) <> (thanked_by IS NULL)`,
    mend: {
      done: {
        ko: '감사가 반만 적힌 입금을 아직 감사하지 않은 것으로 돌렸습니다',
        en: 'deposits with half a thanks put back among those to thank for',
      },
      run: bySql(`UPDATE deposits SET thanked_at = NULL, thanked_by = NULL
        WHERE (thanked_at IS NULL) <> (thanked_by IS NULL)`),
    },
  },
  {
    problem: {
      ko: '끝나는 날이 시작하는 날보다 이른 입금 목록',
      en: 'lists of deposits that end before they begin',
    },
    sql: 'SELECT count(*) FROM deposit_imports WHERE covers_to < covers_from',
    mend: {
      done: {
        ko: '입금 목록의 두 날을 바꾸어 놓았습니다',
        en: 'days of deposit lists put in order',
      },
      run: bySql(`UPDATE deposit_imports SET covers_from = covers_to, covers_to = covers_from
        WHERE covers_to < covers_from`),
    },
  },
  {
    problem: {
      ko: '오늘 할 일 가운데 지난날로 미룬 것',
      en: 'reasons of Today that were put off to a day before',
    },
    sql: 'SELECT count(*) FROM today_moves WHERE until < moved_on',
    mend: {
      done: {
        ko: '지난날로 미룬 일을 다시 오늘 할 일로 돌렸습니다',
        en: 'reasons put back into Today',
      },
      run: bySql('DELETE FROM today_moves WHERE until < moved_on'),
    },
  },
  {
    problem: {
      ko: '마무리와 고객의 대답이 서로 맞지 않는 불편',
      en: 'problems that are closed without having been settled, or satisfied and open',
    },
    sql: `SELECT count(*) FROM problems
      WHERE (closed_at IS NULL) <> (satisfied <> 'yes')`,
    mend: {
      done: {
        ko: '고객의 대답이 없는데 닫힌 불편을 다시 열었습니다',
        en: 'problems opened again that nobody said yes to',
      },
      run: bySql(`UPDATE problems SET closed_at = NULL, satisfied = iif(satisfied = 'yes', 'open', satisfied)
        WHERE (closed_at IS NULL) <> (satisfied <> 'yes')`),
    },
  },
  {
    problem: {
      ko: '끝난 날이 상태와 맞지 않는 약속',
      en: 'promises that have ended on no day, or are open and have ended',
    },
    sql: `SELECT count(*) FROM promises WHERE (state = 'open') <> (closed_on IS NULL)`,
    mend: {
      done: {
        ko: '약속의 끝난 날을 상태에 맞추었습니다',
        en: 'days on which promises ended set by their state',
      },
      run: bySql(`UPDATE promises
        SET closed_on = iif(state = 'open', NULL, coalesce(due, substr(updated_at, 1, 10)))
        WHERE (state = 'open') <> (closed_on IS NULL)`),
    },
  },
  {
    problem: {
      ko: '태그의 연락 주기가 설정과 다른 카드',
      en: 'cards with another cadence of their tags than the settings say',
    },
    sql: `SELECT count(*) FROM customers WHERE tag_cadence_days IS NOT ${wantedCadence}`,
    mend: {
      done: { ko: '태그의 연락 주기를 다시 셈했습니다', en: 'cadences of tags reckoned anew' },
      run: bySql(`UPDATE customers SET tag_cadence_days = ${wantedCadence}
        WHERE tag_cadence_days IS NOT ${wantedCadence}`),
    },
  },
  ...cardListTableNames.map(uidsOf),
  ...everyList.map(placesOf),
];

function uidsOf(table: string): Rule {
  return {
    problem: {
      ko: `${inKorean(table)}: 고유 이름이 없거나 겹치는 항목`,
      en: `entries of ${table} that have no uid or share it`,
    },
    sql: `SELECT count(*) FROM (SELECT 1 FROM ${table} WHERE uid = '' UNION ALL
      SELECT 1 FROM ${table} GROUP BY customer_id, uid HAVING count(*) > 1)`,
    mend: {
      done: {
        ko: `${inKorean(table)}: 고유 이름을 새로 지었습니다`,
        en: `new uids for entries of ${table}`,
      },
      run: bySql(`UPDATE ${table} SET uid = lower(hex(randomblob(16))) WHERE uid = '' OR id IN (
        SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY customer_id, uid ORDER BY id) AS nth
          FROM ${table}) WHERE nth > 1)`),
    },
  };
}

function placesOf(table: string): Rule {
  return {
    problem: {
      ko: `${inKorean(table)}: 카드의 같은 자리에 둘이 있음`,
      en: `${table} twice in the same place of a card`,
    },
    sql: `SELECT count(*) FROM (SELECT 1 FROM ${table} GROUP BY customer_id, position
      HAVING count(*) > 1)`,
    mend: {
      done: {
        ko: `${inKorean(table)}: 자리를 다시 매겼습니다`,
        en: `places of ${table} counted anew`,
      },
      run: bySql(`UPDATE ${table} SET position = places.place FROM (
          SELECT id, row_number() OVER (PARTITION BY customer_id ORDER BY position, id) - 1 AS place
          FROM ${table} WHERE customer_id IN (
            SELECT customer_id FROM ${table} GROUP BY customer_id, position HAVING count(*) > 1)
        ) AS places WHERE places.id = ${table}.id`),
    },
  };
}
