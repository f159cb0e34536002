import type { DepositPlan } from '../../shared/deposits.ts';
import { AppError } from '../../shared/errors.ts';
import { decodeText, detectEncoding, looksBinary } from '../encodings.ts';

const headBytes = 8 * 1024;
const starts = (bytes: Uint8Array, ...marks: readonly number[]): boolean =>
  marks.every((mark, at) => bytes[at] === mark);

/**
 * What a file is by its contents: its name says little (banks call pages of HTML .xls).
 * Errors: `deposit-list-unknown`.
 */
export function listFormat(
  file: string,
  bytes: Uint8Array,
): Pick<DepositPlan, 'format' | 'encoding'> {
  const encoding = detectEncoding(bytes);
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return { format: 'xlsx', encoding };
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { format: 'xls', encoding };
  // Workbooks older than containers begin with the first of their records.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0) {
    return { format: 'xls', encoding };
  }
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46) || looksBinary(bytes)) {
    throw new AppError('deposit-list-unknown', { file });
  }
  const head = decodeText(bytes.subarray(0, headBytes), encoding).trimStart().toLowerCase();
  if (head === '') throw new AppError('file-empty', { file });
  if (/^<\?xml[^]*(<workbook|office:spreadsheet)/.test(head)) return { format: 'xls', encoding };
  if (/^(<!doctype html|<html|<meta|<head|<body|<table|<style|<\?xml[^]*<html)/.test(head)) {
    return { format: 'html', encoding };
  }
  if (/^[{[<]/.test(head) && !head.includes(','))
    throw new AppError('deposit-list-unknown', { file });
  return { format: 'csv', encoding };
}
