import type { Command } from '../command.ts';
import { accessLogCommand } from './access-log.ts';
import { addCommand } from './add.ts';
import { agreementCommand } from './agreement.ts';
import { backupCommand } from './backup.ts';
import { briefCommand } from './brief.ts';
import { callCommand } from './call.ts';
import { checkCommand } from './check.ts';
import { depositsCommand } from './deposits.ts';
import { destroyCommand } from './destroy.ts';
import { duplicatesCommand } from './duplicates.ts';
import { envelopesCommand } from './envelopes.ts';
import { exportCommand } from './export.ts';
import { faultsCommand } from './faults.ts';
import { feedbackCommand } from './feedback.ts';
import { followupCommand } from './followup.ts';
import { greetCommand } from './greet.ts';
import { helpersCommand } from './helpers.ts';
import { importCommand } from './import.ts';
import { moveCommand } from './move.ts';
import { photoCommand } from './photo.ts';
import { restoreCommand } from './restore.ts';
import { retentionCommand } from './retention.ts';
import { reportCommand } from './report.ts';
import { insightsCommand } from './insights.ts';
import { labelsCommand } from './labels.ts';
import { logCommand } from './log.ts';
import { mergeCommand } from './merge.ts';
import { problemCommand } from './problem.ts';
import { promiseCommand } from './promise.ts';
import { referralsCommand } from './referrals.ts';
import { sampleCommand } from './sample.ts';
import { sendingsCommand } from './sendings.ts';
import { searchCommand } from './search.ts';
import { showCommand } from './show.ts';
import { stickersCommand } from './stickers.ts';
import { templatesCommand } from './templates.ts';
import { todayCommand } from './today.ts';
import { undoImportCommand } from './undo-import.ts';

export const commands: readonly Command[] = [
  importCommand,
  undoImportCommand,
  searchCommand,
  showCommand,
  addCommand,
  callCommand,
  logCommand,
  todayCommand,
  promiseCommand,
  problemCommand,
  helpersCommand,
  feedbackCommand,
  agreementCommand,
  followupCommand,
  depositsCommand,
  referralsCommand,
  insightsCommand,
  greetCommand,
  sendingsCommand,
  templatesCommand,
  briefCommand,
  photoCommand,
  reportCommand,
  envelopesCommand,
  labelsCommand,
  stickersCommand,
  exportCommand,
  duplicatesCommand,
  mergeCommand,
  checkCommand,
  retentionCommand,
  destroyCommand,
  accessLogCommand,
  faultsCommand,
  backupCommand,
  restoreCommand,
  moveCommand,
  sampleCommand,
];
