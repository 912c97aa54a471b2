/** The redirect part of a link, encoded unless the caller did so already. */
function encodeRedirect(address: string): string {
  return /[&=#]/.test(address) ? encodeURIComponent(address) : address;
}

/** Address that verifies a token by GET and sends the browser on. */
export function verificationLink(
  externalUrl: string,
  token: string,
  type: string,
  redirectTo: string,
): string {
  const query = `token=${encodeURIComponent(token)}&type=${encodeURIComponent(type)}`;
  return `${externalUrl}/verify?${query}&redirect_to=${encodeRedirect(redirectTo)}`;
}
