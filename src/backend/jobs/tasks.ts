import type { Tasks } from './job-tasks.ts';

/** Every task by kind, loaded when it is first run: an export need not load what prints cards. */
export const tasks: Tasks = {
  import: async (...all) => (await import('../exchange/import-task.ts')).importTask(...all),
  'undo-import': async (...all) => (await import('../exchange/undo-task.ts')).undoTask(...all),
  export: async (...all) => (await import('../exchange/export-task.ts')).exportTask(...all),
  samples: async (...all) => (await import('../customers/sample-tasks.ts')).samplesTask(...all),
  'remove-samples': async (...all) =>
    (await import('../customers/sample-tasks.ts')).removeSamplesTask(...all),
  'print-run': async (...all) =>
    (await import('../greeting-cards/print-run-task.ts')).printRunTask(...all),
  mailing: async (...all) => (await import('../mailing/mailing-task.ts')).mailingTask(...all),
  bulk: async (...all) => (await import('../customers/bulk-task.ts')).bulkTask(...all),
  'undo-batch': async (...all) => (await import('../customers/bulk-task.ts')).undoBatchTask(...all),
  destroy: async (...all) => (await import('../privacy/destroy-task.ts')).destroyTask(...all),
  duplicates: async (...all) =>
    (await import('../duplicates/find-task.ts')).findDuplicatesTask(...all),
  cadences: async (...all) => (await import('../cadences/cadence-task.ts')).cadencesTask(...all),
  deposits: async (...all) =>
    (await import('../deposits/import-task.ts')).importDepositsTask(...all),
  'undo-deposits': async (...all) =>
    (await import('../deposits/undo-import.ts')).undoDepositsTask(...all),
  backup: async (...all) => (await import('../backup/backup-tasks.ts')).backupTask(...all),
  'backup-copy': async (...all) =>
    (await import('../backup/backup-tasks.ts')).backupCopyTask(...all),
  portable: async (...all) => (await import('../backup/portable-task.ts')).portableTask(...all),
  'inspect-backup': async (...all) =>
    (await import('../backup/backup-tasks.ts')).inspectBackupTask(...all),
  drill: async (...all) => (await import('../backup/backup-tasks.ts')).drillTask(...all),
  'inspect-box': async (...all) =>
    (await import('../moving/inspect-task.ts')).inspectBoxTask(...all),
  check: async (...all) => (await import('../backup/check-task.ts')).checkTask(...all),
};
