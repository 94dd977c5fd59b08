export { awsKms, type AwsKmsOptions } from './aws-kms.ts';
