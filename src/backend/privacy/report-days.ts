import { cardWord } from '../../core/card-words.ts';
import { entryWords, type EveryDayList } from '../../core/entry-words.ts';
import { formatWon } from '../../core/money.ts';
import type { ReportSection } from '../../print/person-report.ts';
import type { Card } from '../../shared/customer-card.ts';
import type { Deposit } from '../../shared/deposits.ts';
import { dayOf } from '../local-time.ts';
import type { HeldData } from './held-data.ts';
import { joined, lines, row, section, type ReportWords } from './report-language.ts';

/** Agreements and their money, promises, problems and what else the days with this person left. */
export function daySections({ card }: HeldData, words: ReportWords): ReportSection[] {
  const { say } = words;
  return [
    agreementSection(card, words),
    depositSection(card, words),
    listSection('promises', say('약속', 'Promises'), card, words),
    listSection('problems', say('불편', 'Problems'), card, words),
    followUpSection(card, words),
    listSection('handoffs', say('넘긴 일', 'Handed on'), card, words),
    listSection('feedback', say('의견·아이디어', 'Feedback and ideas'), card, words),
  ];
}

/** Entries in a line of words each, by their day. */
function listSection(
  list: Extract<EveryDayList, 'promises' | 'problems' | 'handoffs' | 'feedback'>,
  title: string,
  card: Card,
  words: ReportWords,
): ReportSection {
  const { day, language } = words;
  const said = { language, localDate: dayOf };
  const dayOfEntry = {
    promises: card.promises.map(({ madeOn }) => madeOn),
    problems: card.problems.map(({ openedAt }) => dayOf(openedAt)),
    handoffs: card.handoffs.map(({ handedAt }) => dayOf(handedAt)),
    feedback: card.feedback.map(({ on }) => on),
  }[list];
  const rounds =
    list === 'problems' ? card.problems.map((problem) => roundsOf(problem, words)) : [];
  return section(
    title,
    ...card[list].map((entry, at) =>
      row(day(dayOfEntry[at] ?? null), lines(entryWords(list, entry, said), rounds[at])),
    ),
  );
}

function roundsOf({ rounds }: Card['problems'][number], { say, moment }: ReportWords): string {
  return lines(
    ...rounds.map(({ proposal, settlement, settledAt, reopenedAt, why }) =>
      joined(
        say('앞선 해결', 'Before'),
        proposal,
        settlement,
        settledAt && moment(settledAt),
        say(`${moment(reopenedAt)} 다시 열림`, `reopened ${moment(reopenedAt)}`),
        why,
      ),
    ),
  );
}

function agreementSection({ agreements, payments }: Card, words: ReportWords): ReportSection {
  const { say, day, language } = words;
  const said = { language, localDate: dayOf };
  return section(
    say('계약', 'Agreements'),
    ...agreements.map((agreement) => {
      const { signedOn, payers, uid } = agreement;
      const state = payments[uid];
      return row(
        day(signedOn),
        lines(
          entryWords('agreements', agreement, said),
          payers.length > 0 && `${say('입금자 이름', 'Payers')}: ${payers.join(', ')}`,
          state !== undefined &&
            state.payments > 0 &&
            joined(
              say(`입금 ${state.payments}번`, `payments: ${state.payments}`),
              state.lastPaidOn &&
                say(`마지막 ${day(state.lastPaidOn)}`, `last ${day(state.lastPaidOn)}`),
            ),
        ),
      );
    }),
  );
}

function depositSection({ deposits }: Card, words: ReportWords): ReportSection {
  return section(
    words.say('입금', 'Deposits'),
    ...deposits.map((deposit) => row(words.day(deposit.paidOn), depositText(deposit, words))),
  );
}

function depositText(deposit: Deposit, { say, language, moment }: ReportWords): string {
  const { amount, payer, product, number, memo, failed, thankedAt, thankedBy } = deposit;
  return joined(
    formatWon(amount, language),
    failed && say('출금 실패', 'debit failed'),
    product,
    payer,
    number,
    memo,
    thankedAt !== null &&
      thankedBy !== 'skipped' &&
      say(`${moment(thankedAt)} 감사`, `thanked ${moment(thankedAt)}`),
  );
}

function followUpSection({ followUps }: Card, words: ReportWords): ReportSection {
  const { say, day, language } = words;
  return section(
    say('사후관리', 'Follow-ups'),
    ...followUps.map(({ name, about, event, state, steps }) =>
      row(
        day(event),
        lines(
          ...steps.map(({ title, due, doneOn, skippedOn, note }) =>
            joined(
              title,
              doneOn
                ? say(`${day(doneOn)} 함`, `done ${day(doneOn)}`)
                : skippedOn
                  ? say(`${day(skippedOn)} 건너뜀`, `left out ${day(skippedOn)}`)
                  : say(`${day(due)} 예정`, `due ${day(due)}`),
              note,
            ),
          ),
        ),
        joined(name, about, state !== 'running' && cardWord('followUp', state, language)),
      ),
    ),
  );
}
