import type { Command } from '../command.ts';
import { callCommand } from './call.ts';
import { checkCommand } from './check.ts';
import { exportCommand } from './export.ts';
import { greetCommand } from './greet.ts';
import { importCommand } from './import.ts';
import { sampleCommand } from './sample.ts';
import { searchCommand } from './search.ts';
import { showCommand } from './show.ts';
import { todayCommand } from './today.ts';
import { undoImportCommand } from './undo-import.ts';

export const commands: readonly Command[] = [
  importCommand,
  undoImportCommand,
  searchCommand,
  showCommand,
  callCommand,
  todayCommand,
  greetCommand,
  exportCommand,
  checkCommand,
  sampleCommand,
];
