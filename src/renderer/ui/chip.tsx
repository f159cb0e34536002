import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from './class-names.ts';
import { Icon } from './icons.tsx';
import './chip.css';

export type Tint = 'seal' | 'celadon' | 'gold' | 'blue' | 'plain';

/** A word on a tint. Seal means now or a problem, celadon done or good, gold a date, blue information. */
export function Chip({
  tint = 'plain',
  onRemove,
  removeLabel,
  children,
}: {
  tint?: Tint;
  onRemove?: () => void;
  removeLabel?: string;
  children: React.ReactNode;
}) {
  const { t } = useTranslation('common');
  return (
    <span className={classes('chip', `chip-${tint}`)}>
      <span className="chip-text">{children}</span>
      {onRemove && (
        <AriaButton
          className="chip-remove"
          aria-label={removeLabel ?? t('remove')}
          onPress={onRemove}
        >
          <Icon name="close" size="0.7rem" />
        </AriaButton>
      )}
    </span>
  );
}

const tagTints = ['celadon', 'blue', 'gold'] as const satisfies Tint[];

/** The same tag has the same tint everywhere; seal is kept for what is due. */
export function tagTint(tag: string): Tint {
  let sum = 0;
  for (const char of tag) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return tagTints[sum % tagTints.length] ?? 'plain';
}

export function Tag({ tag, onRemove }: { tag: string; onRemove?: () => void }) {
  const { t } = useTranslation('common');
  return (
    <Chip
      tint={tagTint(tag)}
      {...(onRemove ? { onRemove, removeLabel: t('removeNamed', { name: tag }) } : {})}
    >
      {tag}
    </Chip>
  );
}
