/** How many entries of `jwt` kube-apiserver takes (validation.go, ValidateAuthenticationConfiguration). */
export const authenticatorLimit = 64;
