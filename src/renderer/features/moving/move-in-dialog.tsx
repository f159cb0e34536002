import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundBox } from '../../../shared/moving.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ChooseStep } from './choose-step.tsx';
import { InsideStep } from './inside-step.tsx';
import { SecretStep, type Secret } from './secret-step.tsx';
import { TakenStep, type Taken } from './taken-step.tsx';

type Step =
  | { at: 'choose' }
  | { at: 'secret'; found: FoundBox }
  | { at: 'inside'; found: FoundBox; secret: Secret; job: string }
  | ({ at: 'taken' } & Taken);

/** On the new computer: choose, open, look inside, take; then what to see to here. */
export function MoveInDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('moving');
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const back = () => setStep({ at: 'choose' });
  return (
    <Dialog title={t(`in.title.${step.at}`)} isOpen keepOpen onClose={onClose}>
      {step.at === 'choose' && (
        <ChooseStep onChosen={(found) => setStep({ at: 'secret', found })} />
      )}
      {step.at === 'secret' && (
        <SecretStep
          found={step.found}
          onBack={back}
          onOpened={(secret, job) => setStep({ ...step, at: 'inside', secret, job })}
        />
      )}
      {step.at === 'inside' && (
        <InsideStep
          {...step}
          onBack={() => setStep({ at: 'secret', found: step.found })}
          onTaken={(taken) => setStep({ at: 'taken', ...taken })}
        />
      )}
      {step.at === 'taken' && <TakenStep {...step} onClose={onClose} />}
    </Dialog>
  );
}
