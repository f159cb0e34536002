/** Where the files of the built interface lie, this one among them. */
const ownFiles = import.meta.url.replace(/[^/]*$/, '');

function refuseForeign(address: string): string {
  const url = new URL(address, location.href);
  if (!url.href.startsWith(ownFiles)) throw new TypeError('not a script of the program');
  return url.href;
}

/** Made once, when the page starts; the policy in the header lets no second one be made. */
const policy = window.trustedTypes?.createPolicy('dangol', { createScriptURL: refuseForeign });

/** The address of a script of our own for a worker; the browser takes no other. Throws for any else. */
export function ownScriptUrl(address: string): string {
  return policy ? policy.createScriptURL(address) : refuseForeign(address);
}
