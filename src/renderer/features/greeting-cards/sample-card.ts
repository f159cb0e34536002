import type { TFunction } from 'i18next';
import { fillTemplate, type MergeValues } from '../../../core/merge-fields.ts';
import type { Template } from '../../../shared/greeting-cards.ts';
import type { Settings } from '../../../shared/settings.ts';
import { formatDate, today } from '../../i18n/format.ts';
import type { StudioCard } from './studio.ts';

/** A card to nobody in particular, shown as long as there are no recipients. */
export function sampleCard(
  t: TFunction<'greeting-cards'>,
  template: Template | undefined,
  settings: Settings,
  batchSeed: string,
): StudioCard {
  const values: MergeValues = {
    name: t('sampleName', { lng: template?.language }),
    honorific: t('sampleHonorific', { lng: template?.language }),
    company: '',
    job: '',
    birthday: '',
    date: formatDate(today()),
    agent: settings.agentName,
    agentCompany: settings.agentCompany,
    agentPhone: settings.agentPhone,
  };
  const fill = (text: string | undefined) => (text ? fillTemplate(text, values).text : '');
  return {
    customerId: 0,
    customerName: values.name,
    greeting: fill(template?.greeting),
    message: fill(template?.message),
    closing: fill(template?.closing),
    hasAddress: true,
    sentThisYear: null,
    isEdited: false,
    seed: `${batchSeed}-sample`,
  };
}
