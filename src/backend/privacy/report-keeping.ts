import { cardWord } from '../../core/card-words.ts';
import { consentState } from '../../core/consents.ts';
import type { ReportSection } from '../../print/person-report.ts';
import type { Card } from '../../shared/customer-card.ts';
import type { HeldData } from './held-data.ts';
import { joined, lines, named, row, section, type ReportWords } from './report-language.ts';

/** What the agent made of this person: their data, too. */
export function judgementSection(
  { signals, questions, decision }: Card,
  { say, day, language }: ReportWords,
): ReportSection {
  const answer = (of: string, said: 'yes' | 'no' | 'open'): string =>
    `${of} ${cardWord('answer', said, language)}`;
  return section(
    say('담당자의 판단', 'The agent’s judgement'),
    ...(decision
      ? [row(day(decision.on), decision.reason, cardWord('decision', decision.decision, language))]
      : []),
    ...signals.map(({ kind, tone, on, note }) =>
      row(
        day(on),
        note,
        `${cardWord('signal', kind, language)} (${cardWord('tone', tone, language)})`,
      ),
    ),
    ...questions.map(({ about, on, needsIt, feelsRight, addsUp, note }) =>
      row(
        day(on),
        lines(
          joined(
            answer(say('필요한가:', 'Do they need it:'), needsIt),
            answer(say('느낌이 좋은가:', 'Does it feel right:'), feelsRight),
            answer(say('셈이 맞는가:', 'Does it add up:'), addsUp),
          ),
          note,
        ),
        joined(say('계약 전 세 가지 물음', 'Three questions before an agreement'), about),
      ),
    ),
  );
}

export function consentSection(
  { consents, consentsMissing }: Card,
  { say, day, language }: ReportWords,
  today: string,
): ReportSection {
  const states = {
    valid: say('유효', 'valid'),
    withdrawn: say('철회', 'withdrawn'),
    ended: say('기간 끝남', 'ended'),
    coming: say('시작 전', 'not yet begun'),
  };
  return section(
    say('개인정보 동의', 'Consents'),
    ...consents.map((consent) => {
      const { purpose, items, method, on, until, withdrawnOn, note } = consent;
      return row(
        states[consentState(consent, today)],
        lines(
          named(say('항목', 'Items'), items),
          joined(
            say(`동의 ${day(on)}`, `given ${day(on)}`),
            method && cardWord('method', method, language),
            until !== null
              ? say(`${day(until)}까지`, `until ${day(until)}`)
              : say('철회할 때까지', 'until withdrawn'),
            withdrawnOn !== null &&
              say(`철회 ${day(withdrawnOn)}`, `withdrawn ${day(withdrawnOn)}`),
          ),
          note,
        ),
        cardWord('purpose', purpose, language),
      );
    }),
    ...consentsMissing.map((purpose) =>
      row(
        say('없음', 'none'),
        say('적힌 동의가 없습니다', 'No consent is noted'),
        cardWord('purpose', purpose, language),
      ),
    ),
  );
}

/** Where the data came from and how long they stay. */
export function keepingSection({ card, cameWith }: HeldData, words: ReportWords): ReportSection {
  const { say, day, moment } = words;
  const { source, createdAt, updatedAt, trashedAt, retainUntil, retainReason } = card;
  return section(
    say('출처와 보관', 'Source and retention'),
    row(say('알게 된 경로', 'Source'), source),
    row(
      say('가져온 파일', 'Imported from'),
      cameWith === null || cameWith.through === 'sample'
        ? ''
        : joined(cameWith.fileName, moment(cameWith.startedAt)),
    ),
    row(say('카드를 만든 때', 'Card made'), moment(createdAt)),
    row(say('마지막으로 바뀐 때', 'Last changed'), moment(updatedAt)),
    row(say('휴지통에 넣은 때', 'Put in the trash'), trashedAt === null ? '' : moment(trashedAt)),
    row(
      say('보관 기한', 'Kept until'),
      lines(
        retainUntil === null ? say('정해 두지 않음', 'not set') : day(retainUntil),
        retainReason,
      ),
    ),
  );
}
