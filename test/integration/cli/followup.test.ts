import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/dates.ts';
import { dayOf } from '../../../src/backend/local-time.ts';
import { json, run } from '../../support/command-line.ts';

type Answer = { followUp: { uid: string; state: string; steps: { uid: string; due: string }[] } };

async function started(...more: string[]): Promise<Answer['followUp']> {
  await json('add', '--name', '한지우', '--phone', '010-2384-1177');
  const answer = await json('followup', 'start', '1', 'after-sale', ...more);
  return (answer as unknown as Answer).followUp;
}

describe('dangol followup', () => {
  it('starts a plan, closes what comes next, moves with what follows, pauses and ends', async () => {
    const today = dayOf(new Date());
    const { uid } = await started('--about', '정수기');
    expect(await json('followup', 'list')).toMatchObject({
      total: 1,
      followUps: [{ customerName: '한지우', about: '정수기', next: { uid: 'order' } }],
    });
    await json('followup', 'done', '1', uid);
    const to = addDays(today, 13);
    expect(await json('followup', 'move', '1', uid, '--to', to, '--following')).toMatchObject({
      followUp: {
        steps: [
          { uid: 'order', doneOn: today },
          { uid: 'date', due: to },
          { uid: 'arrived', due: addDays(today, 17) },
          {},
          {},
          {},
          {},
        ],
      },
    });
    await json('followup', 'skip', '1', uid, 'thanks');
    await json('followup', 'reopen', '1', uid, 'thanks');
    await json('followup', 'pause', '1', uid);
    expect(await json('followup', 'list', '--show', 'paused')).toMatchObject({ total: 1 });
    await json('followup', 'resume', '1', uid);
    expect(await json('followup', 'end', '1', uid)).toMatchObject({ followUp: { state: 'ended' } });
    await json('followup', 'remove', '1', uid);
    expect(await json('followup', 'list', '--show', 'all')).toMatchObject({ total: 0 });
  });

  it('says that a step runs late and is to be told, until it was', async () => {
    const { uid } = await started('--event', dayOf(new Date()));
    const before = addDays(dayOf(new Date()), -2);
    await json('followup', 'move', '1', uid, 'order', '--to', before);
    expect((await run('followup', 'list', '--lang', 'ko')).out).toContain(
      '2일 늦음 · 먼저 알려 주세요',
    );
    await json('followup', 'told', '1', uid);
    const { out: stdout } = await run('followup', 'list', '--show', 'late', '--lang', 'en');
    expect(stdout).toContain('2 days late');
    expect(stdout).not.toContain('tell them first');
  });

  it('lists the plans and refuses what it does not understand', async () => {
    expect(await json('followup', 'plans')).toMatchObject({
      plans: [{ uid: 'after-sale', builtIn: true }, ...Array.from({ length: 7 }, () => ({}))],
    });
    expect(await run('followup', 'start', '1')).toMatchObject({ code: 2 });
    expect(await run('followup', 'dance')).toMatchObject({ code: 2 });
    const { uid } = await started();
    expect(await run('followup', 'move', '1', uid)).toMatchObject({ code: 2 });
    expect(await run('followup', 'start', '1', 'renewal', '--event', 'x')).toMatchObject({
      code: 1,
    });
    expect(await run('followup', 'done', '1', 'nowhere')).toMatchObject({ code: 1 });
  });
});
