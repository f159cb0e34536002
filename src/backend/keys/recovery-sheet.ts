import { formatDate } from '../../core/date-format.ts';
import type { ParsedInputOf } from '../../shared/contract.ts';
import type { Language } from '../../shared/primitives.ts';
import type { Context } from '../context.ts';
import { today } from '../local-time.ts';
import { inLanguage, joined } from '../paper-words.ts';
import { putOut } from '../papers.ts';
import { readSettings } from '../settings/store.ts';

/** Saves or prints the sheet with the recovery key and what to do with it. Errors: those of `putOut`. */
export function printRecoverySheet(
  context: Context,
  { recoveryKey, mode, file }: ParsedInputOf<'keys.recoverySheet'>,
): Promise<{ file: string | null; pages: number }> {
  const { language, agentName, agentCompany } = readSettings(context.box);
  const title = inLanguage(language, '단골 복구 열쇠', 'Dangol recovery key');
  return putOut(
    context,
    { mode, file, title, suggestedName: `dangol-recovery-${today(context)}.pdf` },
    {
      kind: 'recovery-sheet',
      paper: {
        title,
        date: formatDate(today(context), language),
        owner: joined(agentName, agentCompany),
        recoveryKey,
        ...words(language),
        createdAt: context.ports.clock.now(),
      },
    },
  );
}

function words(language: Language): { intro: string; steps: string[] } {
  if (language === 'ko') {
    return {
      intro:
        '이 열쇠는 암호를 잊었거나, 컴퓨터가 고장 나 상자와 백업만 남았을 때 고객카드 상자를 엽니다. 이 종이를 가진 사람은 상자를 열 수 있습니다.',
      steps: [
        '상자가 든 컴퓨터와 다른 곳에 두세요. 금고나 서랍이 좋습니다. 사진으로 찍어 두지 마세요.',
        '상자가 잠겨 있으면 ‘복구 열쇠로 열기’를 누르고 위의 글자를 그대로 적습니다. 대문자와 소문자, 줄표와 빈칸은 가리지 않습니다.',
        '컴퓨터가 고장 났으면 새 컴퓨터의 단골에서 ‘다른 컴퓨터에서 옮겨 오기’를 누르고, 옛 상자의 폴더나 다른 곳에 둔 백업 폴더를 골라 이 열쇠로 엽니다.',
        '종이를 잃어버렸으면 설정의 ‘잠금과 열쇠’에서 새 복구 열쇠를 만드세요. 그때부터 이 열쇠로는 열 수 없습니다.',
      ],
    };
  }
  return {
    intro:
      'This key opens your box of customer cards when you have forgotten the passphrase, or when the computer is gone and only the box or a backup is left. Whoever holds this sheet can open the box.',
    steps: [
      'Keep it away from the computer that holds the box: in a safe or a drawer. Take no photo of it.',
      'When the box is locked, choose “Open with the recovery key” and type the letters above. Capitals, hyphens and spaces do not matter.',
      'If the computer is gone, choose “Bring over from another computer” in Dangol on the new one, pick the old box’s folder or your folder of backups, and open it with this key.',
      'If you lose this sheet, make a new recovery key in Settings under “Lock and keys”. This one opens nothing from then on.',
    ],
  };
}
