import type { CustomerPatch } from '../shared/customer-card.ts';
import { maskAccount } from './account-numbers.ts';
import { coherentProblem } from './problems.ts';
import { coherentPromise } from './promises.ts';
import { withStepUids } from './follow-up-days.ts';
import { tidyLine, tidyText } from './tidy-text.ts';

const text = (written: string) => tidyText(written).trim();

/**
 * Promises, problems, agreements, follow-ups, handings on and feedback as they are stored: tidy
 * texts, account numbers masked, an entry that says nothing left out. Only the given lists come back.
 */
export function storedDayEntries(patch: CustomerPatch): CustomerPatch {
  return {
    ...storedPromises(patch),
    ...storedProblems(patch),
    ...storedAgreements(patch),
    ...storedFollowUps(patch),
    ...storedTold(patch),
  };
}

function storedPromises({ promises }: CustomerPatch): CustomerPatch {
  if (!promises) return {};
  const stored = promises.map(coherentPromise).map((entry) => ({
    ...entry,
    text: text(entry.text),
    moves: entry.moves.map((move) => ({ ...move, note: tidyLine(move.note) })),
    note: text(entry.note),
  }));
  return { promises: stored.filter((entry) => entry.text !== '') };
}

function storedProblems({ problems }: CustomerPatch): CustomerPatch {
  if (!problems) return {};
  const stored = problems.map(coherentProblem).map((entry) => ({
    ...entry,
    what: text(entry.what),
    wish: text(entry.wish),
    proposal: text(entry.proposal),
    settlement: text(entry.settlement),
    lesson: text(entry.lesson),
    rounds: entry.rounds.map((round) => ({
      ...round,
      proposal: text(round.proposal),
      settlement: text(round.settlement),
      why: text(round.why),
    })),
  }));
  return { problems: stored.filter((entry) => entry.what !== '') };
}

function storedAgreements({ agreements }: CustomerPatch): CustomerPatch {
  if (!agreements) return {};
  const stored = agreements.map((entry) => ({
    ...entry,
    kind: tidyLine(entry.kind),
    product: tidyLine(entry.product),
    number: tidyLine(entry.number),
    bank: tidyLine(entry.bank),
    account: maskAccount(tidyLine(entry.account)),
    payers: [...new Set(entry.payers.map(tidyLine).filter((payer) => payer !== ''))],
    prepaid: tidyLine(entry.prepaid),
    scope: text(entry.scope),
    exceptions: text(entry.exceptions),
    statusNote: text(entry.statusNote),
    note: text(entry.note),
  }));
  return { agreements: stored.filter((entry) => entry.kind + entry.product + entry.number !== '') };
}

function storedFollowUps({ followUps }: CustomerPatch): CustomerPatch {
  if (!followUps) return {};
  const stored = followUps.map((entry) => ({
    ...entry,
    name: tidyLine(entry.name),
    about: tidyLine(entry.about),
    steps: withStepUids(entry.steps)
      .map((step) => ({ ...step, title: tidyLine(step.title), note: text(step.note) }))
      .filter(({ title }) => title !== ''),
  }));
  return { followUps: stored.filter(({ steps }) => steps.length > 0) };
}

function storedTold({ handoffs, feedback }: CustomerPatch): CustomerPatch {
  const stored: CustomerPatch = {};
  if (handoffs) {
    stored.handoffs = handoffs
      .map((entry) => ({
        ...entry,
        helperName: tidyLine(entry.helperName),
        what: text(entry.what),
        note: text(entry.note),
      }))
      .filter(({ helperName, what }) => helperName + what !== '');
  }
  if (feedback) {
    stored.feedback = feedback
      .map((entry) => ({ ...entry, text: text(entry.text), done: text(entry.done) }))
      .filter((entry) => entry.text !== '');
  }
  return stored;
}
