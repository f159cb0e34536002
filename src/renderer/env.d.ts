/// <reference types="vite/client" />
import type { DangolBridge } from '../shared/contract.ts';

declare global {
  interface Window {
    /** The one object that the page gets from its host. */
    readonly dangol: DangolBridge;
  }
}
