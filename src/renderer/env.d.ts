/// <reference types="vite/client" />
import type { DangolBridge } from '../shared/contract.ts';

/** The part of trusted types that the page uses; TypeScript's own list does not have them yet. */
type ScriptUrlPolicy = { createScriptURL(url: string): string };

declare global {
  interface Window {
    /** The one object that the page gets from its host. */
    readonly dangol: DangolBridge;
    readonly trustedTypes?: {
      createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
    };
  }
}
