import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cardWord } from '../../../../core/card-words.ts';
import { formatCustomValue } from '../../../../core/custom-values.ts';
import type { CustomField } from '../../../../shared/custom-fields.ts';
import type { CustomCondition, CustomerFilter } from '../../../../shared/customer-list.ts';
import { useRequest } from '../../../api.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { cardRequest } from '../card-request.ts';
import { tagsOf, withTags } from '../list-query.ts';
import type { QueryChange } from '../use-list-address.ts';

/** What a list can be narrowed by, in the order of the menu. */
export const filterKinds = [
  'tags',
  'contact',
  'cadence',
  'birthday',
  'area',
  'referredBy',
  'decision',
  'agreement',
  'open',
  'consent',
  'retention',
] as const;
export type FilterKind = (typeof filterKinds)[number] | `custom:${string}`;

/** One condition that is on: its words, where it is changed, and what takes it away. */
export type ActiveFilter = {
  key: string;
  /** Null for what is changed nowhere, only taken away. */
  kind: FilterKind | null;
  text: string;
  without: QueryChange;
};

/** The conditions on the user's own fields without the one at this place. */
export function withoutCondition(
  conditions: readonly CustomCondition[],
  field: string,
): CustomCondition[] | undefined {
  const rest = conditions.filter((condition) => condition.field !== field);
  return rest.length > 0 ? rest : undefined;
}

/** The words of a filter's conditions. */
export function useActiveFilters(filter: CustomerFilter): ActiveFilter[] {
  const { t } = useTranslation('list');
  const { data: fields = [] } = useRequest('customFields.list', { trashed: true });
  const { data: referrer } = useReferrer(filter.referredBy);
  const active: ActiveFilter[] = [];
  const add = (key: string, kind: FilterKind | null, text: string, without: QueryChange) =>
    active.push({ key, kind, text, without });

  const tags = tagsOf(filter);
  for (const tag of tags) {
    const rest = withTags(tags.filter((each) => each !== tag));
    add(`tag ${tag}`, 'tags', t('chips.tag', { tag }), rest);
  }
  const { contactedDays, silentDays, cadence, birthdayMonth, area, decision } = filter;
  if (contactedDays) {
    const text = t('chips.contacted', { count: contactedDays });
    add('contacted', 'contact', text, { contactedDays: undefined });
  }
  if (silentDays) {
    const text = t('chips.silent', { count: silentDays });
    add('silent', 'contact', text, { silentDays: undefined });
  }
  if (cadence !== undefined) {
    const text =
      typeof cadence === 'number'
        ? t('chips.cadence', { count: cadence })
        : t(cadence === 'set' ? 'chips.cadenceSet' : 'chips.cadenceNone');
    add('cadence', 'cadence', text, { cadence: undefined });
  }
  if (birthdayMonth) {
    const month = t(`customers:months.${birthdayMonth}`);
    add('birthday', 'birthday', t('chips.birthday', { month }), { birthdayMonth: undefined });
  }
  if (area) add('area', 'area', t('chips.area', { area }), { area: undefined });
  if (filter.referredBy) {
    const name = referrer?.name || referrer?.company || t('common:unnamed');
    const text = t('chips.referredBy', { name });
    add('referredBy', 'referredBy', text, { referredBy: undefined });
  }
  if (decision) {
    const word = decision === 'none' ? null : cardWord('decision', decision, currentLanguage());
    const text = word ? t('chips.decision', { decision: word }) : t('chips.decisionNone');
    add('decision', 'decision', text, { decision: undefined });
  }
  if (filter.agreement) {
    const { kind, status, endsWithin } = filter.agreement;
    const words = [
      kind === '' ? t('chips.agreementAny') : cardWord('agreementKind', kind, currentLanguage()),
      ...(status.join() === 'active'
        ? []
        : [status.map((each) => cardWord('agreementStatus', each, currentLanguage())).join(', ')]),
      ...(endsWithin === undefined ? [] : [t('chips.endsWithin', { count: endsWithin })]),
    ];
    add('agreement', 'agreement', t('chips.agreement', { words: words.join(' · ') }), {
      agreement: undefined,
    });
  }
  if (filter.open) add('open', 'open', t(`chips.open.${filter.open}`), { open: undefined });
  if (filter.consentMissing !== undefined) {
    const text = t(filter.consentMissing ? 'chips.consentMissing' : 'chips.consentThere');
    add('consent', 'consent', text, { consentMissing: undefined });
  }
  if (filter.retentionDays !== undefined) {
    const count = filter.retentionDays;
    const text = count === 0 ? t('chips.retentionOver') : t('chips.retention', { count });
    add('retention', 'retention', text, { retentionDays: undefined });
  }
  for (const condition of filter.custom ?? []) {
    const field = fields.find(({ uid }) => uid === condition.field);
    const text = `${field?.name ?? '?'}: ${conditionWords(condition, field, t)}`;
    const custom = withoutCondition(filter.custom ?? [], condition.field);
    add(`custom ${condition.field}`, `custom:${condition.field}`, text, { custom });
  }
  if (filter.importId) {
    const text = t('chips.import', { id: filter.importId });
    add('import', null, text, { importId: undefined });
  }
  return active;
}

function useReferrer(id: number | undefined) {
  return useQuery({ ...cardRequest(id ?? 0), enabled: id !== undefined });
}

function conditionWords(
  { is, from, to, empty }: CustomCondition,
  field: CustomField | undefined,
  t: (key: string) => string,
): string {
  const shown = (value: string) =>
    field ? formatCustomValue(field.type, value, currentLanguage()) : value;
  if (empty !== undefined) return t(empty ? 'chips.empty' : 'chips.filled');
  if (is !== undefined) return shown(is);
  const [low, high] = [from && shown(from), to && shown(to)];
  return `${low ?? ''} ~ ${high ?? ''}`.trim();
}
