import sharp from 'sharp';
import type { OperationName } from '../../src/shared/contract.ts';
import type { ContactFields } from '../../src/shared/contacts.ts';
import type { TestBackend } from './backend.ts';
import { csvText } from './deposit-lists.ts';
import { wholeCard } from './whole-card.ts';

/** People and things that an operation can be about, so that its texts come as far as they can. */
export type World = {
  /** Operations that took their texts and answered. */
  readonly answered: Set<OperationName>;
  known(
    name: OperationName,
    place: string,
    variant: number,
  ): number | string | Uint8Array | undefined;
};

const utf8 = (text: string) => new TextEncoder().encode(text);
const entryUids: Readonly<Record<string, string>> = {
  promises: 'pr1',
  problems: 'pb1',
  agreements: 'ag1',
  followUps: 'fu1',
  helpers: 'ho1',
  feedback: 'fb1',
};

const wordOf: Readonly<Record<string, string>> = {
  template: 'birthday',
  names: 'birthday',
  hand: 'nanum-pen',
  sheet: '3107',
  labelSheet: '3107',
  step: 'st1',
  ornament: 'blossom',
};

const picture = await sharp({
  create: { width: 60, height: 40, channels: 3, background: '#dde8d8' },
})
  .png()
  .toBuffer();

async function inspected(backend: TestBackend): Promise<{ list: string; deposits: string }> {
  const bytes = utf8('이름,전화\n홍길동,010-2384-1177\n');
  const rows = [
    ['거래일자', '보낸분', '입금액'],
    ['2026-11-02', '홍길동', '39,900'],
  ];
  const list = await backend.invoke('exchange.inspect', { name: 'x.csv', bytes });
  const name = 'deposits.csv';
  const deposits = await backend.invoke('deposits.inspect', { name, bytes: utf8(csvText(rows)) });
  return { list: list.file, deposits: deposits.file };
}

const call: ContactFields = {
  kind: 'call',
  direction: 'in',
  outcome: 'reached',
  note: '',
  startedAt: '2026-11-02T03:00:00Z',
  durationSeconds: 60,
  settled: true,
  nextStep: '전화',
  nextStepDue: null,
};

/** Two people with full cards, and one of each thing that operations change. */
export async function hostileWorld(backend: TestBackend): Promise<World> {
  const { invoke } = backend;
  const add = async (name: string) =>
    (
      await invoke('customers.create', {
        fields: { ...wholeCard, name, custom: {}, referredBy: null, relations: [] },
      })
    ).customer;
  const [one, other] = [await add('손님'), await add('다른 손님')];
  const contact = await invoke('contacts.log', { customerId: one.id, fields: call });
  const paidOn = '2026-11-02';
  const deposit = await invoke('deposits.add', { customerId: one.id, paidOn, amount: 100 });
  const { template } = await ownTemplate(backend);
  const [field] = await invoke('customFields.list', {});
  const own = field ?? (await invoke('customFields.create', { name: '차', type: 'text' }));
  const [kept] = await invoke('savedLists.list', {});
  const list =
    kept ?? (await invoke('savedLists.create', { name: '목록', query: {}, columns: ['name'] }));
  const [plan] = await invoke('followUps.plans', {});
  const files = await inspected(backend);
  const ids: Readonly<Record<string, number>> = {
    customFields: own.id,
    savedLists: list.id,
    contacts: contact.contact.id,
    deposits: deposit.deposit.id,
  };
  return {
    answered: new Set(),
    known(name, place, variant) {
      const [feature = ''] = name.split('.');
      if (place === 'id' || place === 'ids') return ids[feature] ?? one.id;
      if (/^(customerId|customerIds|customer|keep|first|people|off|on)$/.test(place)) return one.id;
      if (/^(second|drop)$/.test(place)) return other.id;
      if (/^(customerUid|referredBy)$/.test(place)) return other.uid;
      if (place === 'uid') return name.includes('Plan') ? plan?.uid : entryUids[feature];
      if (place === 'plan') return plan?.uid;
      if (place === 'name' && name.startsWith('templates.')) return template;
      if (place === 'url') return 'tel:010-2384-1177';
      if (place === 'file') return fileFor(name, files);
      if (place === 'png' || place === 'bytes') return variant % 3 === 0 ? picture : undefined;
      return wordOf[place];
    },
  };
}

function fileFor(name: OperationName, files: { list: string; deposits: string }) {
  if (/^exchange\.(reinspect|import)$/.test(name)) return files.list;
  return /^deposits\.(reinspect|import)$/.test(name) ? files.deposits : undefined;
}

async function ownTemplate(backend: TestBackend): Promise<{ template: string }> {
  const wordings = [{ greeting: '안녕하세요', message: '고맙습니다', closing: '드림' }];
  const fields = { language: 'ko', title: '내 서식', group: 'own', wordings, look: {} } as const;
  return { template: (await backend.invoke('templates.save', { fields })).name };
}
