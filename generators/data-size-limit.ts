/** Kubernetes' own limit for the data of a Secret, in bytes (validation.go, MaxSecretSize, which ConfigMaps share). */
export const dataSizeLimit = 1024 * 1024;
