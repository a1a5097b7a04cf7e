// Go wants an assembly file beside functions without a body, which are linked to those of the oidc package.
