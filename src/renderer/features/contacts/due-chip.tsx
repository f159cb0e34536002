import { useTranslation } from 'react-i18next';
import { Chip } from '../../ui/chip.tsx';
import { dueText } from './contact-texts.ts';

/** Until when something is to be done: gold as it comes near, seal on the day and after it. */
export function DueChip({ due }: { due: string }) {
  const { t } = useTranslation('contacts');
  const { text, tint } = dueText(t, due);
  return <Chip tint={tint}>{text}</Chip>;
}
