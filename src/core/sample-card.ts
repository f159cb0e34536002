import type { Consent, Occasion, Relation } from '../shared/card-parts.ts';
import { emptyCustomer, type CustomerFields } from '../shared/customer-card.ts';
import { addDays, addMonths, daysBetween, inYear, yearOf, type CalendarDate } from './dates.ts';
import { solarToLunar } from './lunar.ts';
import { agreementDay } from './sample-calls.ts';
import { dice, seedOf, type Dice } from './sample-dice.ts';
import { sampleKept } from './sample-kept.ts';
import { ageOf, entryUid, type CardOptions, type SampleMember } from './sample-members.ts';
import { romanise } from './sample-names.ts';
import type { OfficeWords } from './sample-office-words.ts';
import type { SampleKin } from './sample-people.ts';

/** The card of a member as it stands today. */
export function sampleCard(member: SampleMember, options: CardOptions): CustomerFields {
  const { person, roll, closeness, cadenceDays, referredBy, thankedOn } = member;
  const { words } = options;
  return {
    ...emptyCustomer,
    name: person.name,
    familyName: person.familyName,
    givenName: person.givenName,
    ...workOf(member, options),
    phones: phonesOf(member),
    emails: emailsOf(member, options),
    addresses: addressesOf(member, options),
    ...birthdayOf(member),
    tags: tagsOf(member, options),
    notes: roll
      .some(
        words.notes.filter(({ age }) => age <= ageOf(member, options.today)),
        roll.weighted([0, 1, 2], (n) => [45, 40, 15][n] ?? 0),
      )
      .map(({ text }) => text)
      .join(' '),
    source: referredBy ? words.referred(referredBy.person.name) : roll.pick(words.sources),
    relations: relationsOf(member, options),
    occasions: occasionsOf(member, options),
    ...sampleKept(member, options),
    consents: consentsOf(member, options),
    ...retentionOf(member, options),
    custom: customOf(member, options),
    callTimes: roll.chance(0.34) ? roll.pick(words.callTimes) : '',
    cadenceDays: closeness < 0.14 ? null : cadenceDays,
    referredBy: referredBy?.uid ?? null,
    referredOn: referredBy ? person.joined : null,
    referralThankedOn: referredBy ? thankedOn : null,
    serviceNote:
      member.products.includes('rental') && roll.chance(0.22) ? roll.pick(words.serviceNotes) : '',
  };
}

function workOf(
  member: SampleMember,
  { words, today }: CardOptions,
): Pick<CustomerFields, 'company' | 'job'> {
  const { person, roll } = member;
  if (person.employment) {
    const { company, role } = person.employment;
    const name = words.companies[company % words.companies.length] ?? '';
    return {
      company: name,
      job: role === 'employee' ? roll.pick(words.roles.employee) : words.roles[role],
    };
  }
  const age = ageOf(member, today);
  const jobs = age < 32 ? words.jobs.young : age < 63 ? words.jobs.middle : words.jobs.old;
  return { company: '', job: roll.chance(0.78) ? roll.pick(jobs) : '' };
}

function phonesOf({ person, roll, mobile }: SampleMember): CustomerFields['phones'] {
  const phones = [{ kind: 'mobile', number: mobile }];
  if (person.employment) {
    // One line for the firm, an extension for each. Exchanges begin with 2 to 9: 1 is nobody's.
    const line = `031-1${String(10 + person.employment.company).padStart(2, '0')}-`;
    phones.push({
      kind: 'work',
      number: `${line}${1000 + ((person.employment.company * 137) % 9000)}`,
    });
  } else if (roll.chance(0.16)) {
    const local = `${100 + roll.below(100)}-${String(roll.below(10_000)).padStart(4, '0')}`;
    phones.push({ kind: roll.chance(0.5) ? 'home' : 'work', number: `031-${local}` });
  }
  return phones;
}

function emailsOf({ person, roll, index }: SampleMember, { words }: CardOptions) {
  const given = romanise(person.givenName);
  const family = romanise(person.familyName);
  if (person.employment && roll.chance(0.8)) {
    const { company } = person.employment;
    const domain = romanise(words.companies[company % words.companies.length] ?? '');
    return [{ kind: 'work', address: `${given}.${family}@${domain}.example` }];
  }
  if (!roll.chance(0.6)) return [];
  const host = roll.pick(['hanmail', 'daum', 'naver', 'naver', 'gmail', 'gmail']);
  return [{ kind: 'home', address: `${given}${family}${10 + (index % 90)}@${host}.example` }];
}

function addressesOf(
  { person, roll, index }: SampleMember,
  { seed, words }: CardOptions,
): CustomerFields['addresses'] {
  const addresses = [];
  if (roll.chance(0.88)) addresses.push(homeAddress(seed, person.home, words));
  if (person.employment) {
    const { company } = person.employment;
    const place = homeAddress(seed, 1_000_000 + company, words, true);
    addresses.push({ ...place, kind: 'work' });
  }
  const [first] = addresses;
  const hasOwn = addresses.length === 2 && index % 3 === 0 && first;
  return hasOwn ? [...addresses, { ...first, kind: 'billing' }] : addresses;
}

/** The address of one home: the same for all who live there. */
export function homeAddress(seed: number, home: number, words: OfficeWords, isFirm = false) {
  const roll = dice(seedOf(seed, 6, home));
  const near = words.roads.slice(0, Math.ceil(words.roads.length * 0.55));
  const [postcode, road, dong] = roll.pick(roll.chance(0.82) ? near : words.roads);
  const isHouse = isFirm || roll.chance(0.25);
  const flat = isHouse
    ? null
    : (101 + roll.below(18)) * 10_000 + (1 + roll.below(20)) * 100 + 1 + roll.below(4);
  const line = words.address(road, dong, 3 + roll.below(280), flat, roll.pick(words.buildings));
  return { kind: 'home', postcode, line };
}

type Birthday = Pick<CustomerFields, 'birthday' | 'birthdayCalendar' | 'birthdayLeapMonth'>;

/** Older people keep the lunar day; of some the year is not known, of others nothing. */
function birthdayOf({ person, roll }: SampleMember): Birthday {
  const solar = { birthdayCalendar: 'solar', birthdayLeapMonth: false } as const;
  if (roll.chance(0.1)) return { ...solar, birthday: null };
  const withoutYear = roll.chance(0.08);
  const written = (date: CalendarDate) => (withoutYear ? `-${date.slice(4)}` : date);
  const born = yearOf(person.born);
  const share = born < 1960 ? 0.62 : born < 1972 ? 0.35 : born < 1985 ? 0.1 : 0.03;
  const lunar = roll.chance(share) ? solarToLunar(person.born) : null;
  if (!lunar) return { ...solar, birthday: written(person.born) };
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    birthday: written(`${lunar.year}-${two(lunar.month)}-${two(lunar.day)}`),
    birthdayCalendar: 'lunar',
    birthdayLeapMonth: lunar.leapMonth,
  };
}

function tagsOf(member: SampleMember, { words, today }: CardOptions): string[] {
  const { products, closeness, referredBy, person } = member;
  const isCustomer = agreementDay(member) < today;
  const tags = isCustomer ? products.map((product) => words.tags[product]) : [words.tags.talks];
  if (closeness > 0.8) tags.push(words.tags.regular);
  if (referredBy) tags.push(words.tags.referral);
  if (person.employment?.role === 'director') tags.push(words.tags.company);
  return tags;
}

function relationsOf(member: SampleMember, options: CardOptions): Relation[] {
  const { today, words, memberOf } = options;
  return member.person.kin.map((kin): Relation => {
    const linked = kin.person && memberOf(kin.person);
    return {
      uid: entryUid(member),
      relation: kin.relation,
      name: kin.name,
      customerUid: linked?.uid ?? null,
      phone: '',
      note: linked ? '' : noteOn(kin, member.roll, today, words),
    };
  });
}

function noteOn(kin: SampleKin, roll: Dice, today: CalendarDate, words: OfficeWords): string {
  if (kin.relation === 'spouse') return roll.pick(words.spouseNotes);
  return kin.person ? '' : words.childNote(yearOf(today) - kin.birthYear);
}

function occasionsOf(member: SampleMember, { today, words }: CardOptions): Occasion[] {
  const { person, roll } = member;
  const occasion = (kind: string, date: string, more: Partial<Occasion> = {}): Occasion => ({
    uid: entryUid(member),
    kind,
    date,
    calendar: 'solar',
    leapMonth: false,
    yearly: true,
    note: '',
    ...more,
  });
  const kept: Occasion[] = [];
  if (person.married && roll.chance(person.kin.length > 0 ? 0.6 : 0.25)) {
    kept.push(occasion('wedding', person.married));
  }
  const agreed = agreementDay(member);
  if (agreed < today && roll.chance(0.45)) kept.push(occasion('agreement', agreed));
  if (person.employment?.role === 'director' && roll.chance(0.7)) {
    kept.push(occasion('founding', inYear(person.born, yearOf(today) - roll.between(3, 25))));
  }
  if (ageOf(member, today) > 50 && roll.chance(0.09)) {
    const [month, day] = [1 + roll.below(12), 1 + roll.below(29)];
    const date = `--${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    kept.push(
      occasion('memorial', date, { calendar: 'lunar', note: words.occasionNotes.memorial }),
    );
  }
  if (roll.chance(0.04)) {
    const date = addDays(today, roll.between(5, 150));
    kept.push(occasion('moving', date, { yearly: false, note: words.occasionNotes.moving }));
  }
  return kept;
}

/** Most consents stand, some have run out and were or were not renewed, a few were withdrawn. */
function consentsOf(member: SampleMember, { today, words }: CardOptions): Consent[] {
  const { person, roll } = member;
  const items = roll.pick(words.consentItems);
  const given = (purpose: string, years: number | null, withdrawn = false): Consent[] => {
    const found: Consent[] = [];
    let on = person.joined;
    for (;;) {
      const until = years === null ? null : addMonths(on, years * 12);
      const ended = until !== null && until < today;
      const withdrawnOn = withdrawn
        ? addDays(on, 1 + roll.below(daysBetween(on, today) || 1))
        : null;
      found.push({
        uid: entryUid(member),
        purpose,
        items,
        method: roll.pick(['paper', 'paper', 'electronic', 'in-person', 'phone'] as const),
        on,
        until,
        withdrawnOn: withdrawnOn && withdrawnOn < today ? withdrawnOn : null,
        note: withdrawnOn && withdrawnOn < today ? words.withdrawn : '',
      });
      if (!ended || !roll.chance(0.82)) return found;
      on = until;
    }
  };
  return [
    ...(roll.chance(0.95) ? given('contract-care', roll.pick([null, null, 3, 5])) : []),
    ...(roll.chance(0.9)
      ? given('marketing', roll.pick([null, null, 2, 3]), roll.chance(0.025))
      : []),
    ...(member.products.includes('health') && roll.chance(0.7) ? given('sensitive', null) : []),
    ...(roll.chance(0.12) ? given('third-party', 1) : []),
  ];
}

function retentionOf(
  { person, roll, quietSince }: SampleMember,
  { today, words }: CardOptions,
): Pick<CustomerFields, 'retainUntil' | 'retainReason'> {
  const [ended = '', asked = '', claims = ''] = words.retainReasons;
  if (quietSince) {
    const day = quietSince < person.joined ? person.joined : quietSince;
    const years = roll.pick([1, 1, 5, 5, 5]);
    const retainUntil = addMonths(day, years * 12);
    return { retainUntil, retainReason: years === 1 ? asked : ended };
  }
  if (!roll.chance(0.1)) return { retainUntil: null, retainReason: '' };
  return { retainUntil: addMonths(today, roll.between(1, 30)), retainReason: claims };
}

function customOf(
  { roll, products }: SampleMember,
  { today, words, fieldUids }: CardOptions,
): CustomerFields['custom'] {
  const custom: CustomerFields['custom'] = {};
  const channels = words.fields.find(({ key }) => key === 'channel')?.options ?? [];
  if (products.includes('car')) {
    if (roll.chance(0.88)) custom[fieldUids.car] = roll.pick(words.cars);
    if (roll.chance(0.82)) custom[fieldUids.renewal] = addDays(today, roll.below(365));
  }
  if (roll.chance(0.55)) custom[fieldUids.channel] = roll.pick(channels);
  return custom;
}
