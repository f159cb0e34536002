import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passphraseBits, passphraseStrength } from '../../../core/passphrase-strength.ts';
import { shortestPassphrase } from '../../../shared/keys.ts';
import { TextField } from '../../ui/field.tsx';
import './new-passphrase.css';

const strongBits = 60;

const isLongEnough = (passphrase: string): boolean => [...passphrase].length >= shortestPassphrase;

/** A new passphrase as it is being typed twice. */
export type NewPassphrase = {
  readonly first: string;
  readonly again: string;
  change(typed: { first?: string; again?: string }): void;
  /** Long enough, and the same both times. */
  readonly isReady: boolean;
};

export function useNewPassphrase(): NewPassphrase {
  const [typed, setTyped] = useState({ first: '', again: '' });
  const { first, again } = typed;
  return {
    first,
    again,
    change: (more) => setTyped((known) => ({ ...known, ...more })),
    isReady: isLongEnough(first) && first === again,
  };
}

/** The two fields; how strong it is is shown, never required. */
export function NewPassphraseFields({
  of: { first, again, change },
  label,
}: {
  of: NewPassphrase;
  /** What it opens, where it is not the box's own. */
  label?: string;
}) {
  const { t } = useTranslation('keys');
  const differs = again !== '' && again !== first;
  return (
    <>
      <TextField
        label={label ?? t('passphrase')}
        type="password"
        value={first}
        onChange={(value) => change({ first: value })}
        maxLength={1000}
        autoFocus
      />
      {first !== '' && <StrengthLine passphrase={first} />}
      <TextField
        label={t('again')}
        type="password"
        value={again}
        onChange={(value) => change({ again: value })}
        maxLength={1000}
      />
      {differs && <p role="alert">{t('differs')}</p>}
    </>
  );
}

function StrengthLine({ passphrase }: { passphrase: string }) {
  const { t } = useTranslation('keys');
  const word = isLongEnough(passphrase)
    ? t(`strength.${passphraseStrength(passphrase)}`)
    : t('tooShort', { count: shortestPassphrase });
  return (
    <p className="keys-strength" aria-live="polite">
      <meter
        aria-label={t('strengthLabel')}
        min={0}
        max={strongBits}
        low={strongBits / 2}
        high={strongBits * 0.75}
        optimum={strongBits}
        value={Math.min(strongBits, passphraseBits(passphrase))}
      />
      {word}
    </p>
  );
}
