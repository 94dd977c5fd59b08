// Written by `pnpm catalog:diff --write`. Behind each operation: what it does, the scopes it is
// known to need, and the hash of what it takes.

/** The generated actions and the operations they stand for. */
export interface CatalogLock {
  GITHUB_ACCEPT_A_REPOSITORY_INVITATION: 'PATCH /user/repository_invitations/{invitation_id}'; // writes 6ba3ed3ce145
  GITHUB_ACTIONS_ADD_SELECTED_REPOSITORY_TO_AN_ORGANIZATION_SECRET: 'PUT /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}'; // writes admin:org 115011885fd2
  GITHUB_ACTIONS_ADD_SELECTED_REPOSITORY_TO_ORGANIZATION_VARIABLE: 'PUT /orgs/{org}/actions/variables/{name}/repositories/{repository_id}'; // writes admin:org 6b2e520a2b79
  GITHUB_ACTIONS_CREATE_AN_ORGANIZATION_VARIABLE: 'POST /orgs/{org}/actions/variables'; // writes admin:org 280b21eae305
  GITHUB_ACTIONS_CREATE_A_REPOSITORY_VARIABLE: 'POST /repos/{owner}/{repo}/actions/variables'; // writes repo 9c9962af29d1
  GITHUB_ACTIONS_CREATE_OR_UPDATE_AN_ORGANIZATION_SECRET: 'PUT /orgs/{org}/actions/secrets/{secret_name}'; // destroys admin:org 15b5cfb8b569
  GITHUB_ACTIONS_CREATE_OR_UPDATE_A_REPOSITORY_SECRET: 'PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}'; // destroys repo f4b3ee3a8ca8
  GITHUB_ACTIONS_DELETE_AN_ORGANIZATION_SECRET: 'DELETE /orgs/{org}/actions/secrets/{secret_name}'; // destroys admin:org 545729913adc
  GITHUB_ACTIONS_DELETE_AN_ORGANIZATION_VARIABLE: 'DELETE /orgs/{org}/actions/variables/{name}'; // destroys admin:org 9f15340356e7
  GITHUB_ACTIONS_DELETE_A_REPOSITORY_SECRET: 'DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}'; // destroys repo 249e23f2fec1
  GITHUB_ACTIONS_DELETE_A_REPOSITORY_VARIABLE: 'DELETE /repos/{owner}/{repo}/actions/variables/{name}'; // destroys repo bbb2090abf65
  GITHUB_ACTIONS_GET_AN_ORGANIZATION_PUBLIC_KEY: 'GET /orgs/{org}/actions/secrets/public-key'; // reads admin:org c1e0faed6171
  GITHUB_ACTIONS_GET_AN_ORGANIZATION_SECRET: 'GET /orgs/{org}/actions/secrets/{secret_name}'; // reads admin:org 545729913adc
  GITHUB_ACTIONS_GET_AN_ORGANIZATION_VARIABLE: 'GET /orgs/{org}/actions/variables/{name}'; // reads admin:org 9f15340356e7
  GITHUB_ACTIONS_GET_A_REPOSITORY_PUBLIC_KEY: 'GET /repos/{owner}/{repo}/actions/secrets/public-key'; // reads 31bcd8146741
  GITHUB_ACTIONS_GET_A_REPOSITORY_SECRET: 'GET /repos/{owner}/{repo}/actions/secrets/{secret_name}'; // reads repo 249e23f2fec1
  GITHUB_ACTIONS_GET_A_REPOSITORY_VARIABLE: 'GET /repos/{owner}/{repo}/actions/variables/{name}'; // reads repo bbb2090abf65
  GITHUB_ACTIONS_LIST_ORGANIZATION_SECRETS: 'GET /orgs/{org}/actions/secrets'; // reads admin:org 4c5a24083ce1
  GITHUB_ACTIONS_LIST_ORGANIZATION_VARIABLES: 'GET /orgs/{org}/actions/variables'; // reads admin:org f1738b118634
  GITHUB_ACTIONS_LIST_REPOSITORY_ORGANIZATION_SECRETS: 'GET /repos/{owner}/{repo}/actions/organization-secrets'; // reads repo 24f349d1b4f8
  GITHUB_ACTIONS_LIST_REPOSITORY_ORGANIZATION_VARIABLES: 'GET /repos/{owner}/{repo}/actions/organization-variables'; // reads repo 97a745d5652d
  GITHUB_ACTIONS_LIST_REPOSITORY_SECRETS: 'GET /repos/{owner}/{repo}/actions/secrets'; // reads repo 24f349d1b4f8
  GITHUB_ACTIONS_LIST_REPOSITORY_VARIABLES: 'GET /repos/{owner}/{repo}/actions/variables'; // reads repo 97a745d5652d
  GITHUB_ACTIONS_LIST_SELECTED_REPOSITORIES_FOR_ORG_SECRET: 'GET /orgs/{org}/actions/secrets/{secret_name}/repositories'; // reads admin:org f565cf8bb56c
  GITHUB_ACTIONS_LIST_SELECTED_REPOSITORIES_FOR_ORG_VARIABLE: 'GET /orgs/{org}/actions/variables/{name}/repositories'; // reads admin:org 4e84fcf49e53
  GITHUB_ACTIONS_REMOVE_SELECTED_REPOSITORY_FROM_ORG_SECRET: 'DELETE /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}'; // destroys admin:org 115011885fd2
  GITHUB_ACTIONS_REMOVE_SELECTED_REPOSITORY_FROM_ORG_VARIABLE: 'DELETE /orgs/{org}/actions/variables/{name}/repositories/{repository_id}'; // destroys admin:org 6b2e520a2b79
  GITHUB_ACTIONS_SET_SELECTED_REPOSITORIES_FOR_ORGANIZATION_SECRET: 'PUT /orgs/{org}/actions/secrets/{secret_name}/repositories'; // destroys admin:org ac84b8b3d4e4
  GITHUB_ACTIONS_SET_SELECTED_REPOSITORIES_FOR_ORG_VARIABLE: 'PUT /orgs/{org}/actions/variables/{name}/repositories'; // destroys admin:org 528e4ac91bb1
  GITHUB_ACTIONS_UPDATE_AN_ORGANIZATION_VARIABLE: 'PATCH /orgs/{org}/actions/variables/{name}'; // destroys admin:org 2fd5104b2e94
  GITHUB_ACTIONS_UPDATE_A_REPOSITORY_VARIABLE: 'PATCH /repos/{owner}/{repo}/actions/variables/{name}'; // destroys repo 38ed78436b17
  GITHUB_ADD_AN_EMAIL_ADDRESS_FOR_THE_AUTHENTICATED_USER: 'POST /user/emails'; // writes user 4ff638261cd9
  GITHUB_ADD_AN_ORGANIZATION_ASSIGNMENT: 'PUT /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}'; // writes 2cddfc6cac48
  GITHUB_ADD_APP_ACCESS_RESTRICTIONS: 'POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps'; // writes fe53bdb2978c
  GITHUB_ADD_ASSIGNEES_TO_AN_ISSUE: 'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees'; // writes 4e1225ad636d
  GITHUB_ADD_A_COLLABORATOR_TO_AN_ORGANIZATION_COPILOT_SPACE: 'POST /orgs/{org}/copilot-spaces/{space_number}/collaborators'; // writes write:org c17edeaf0048
  GITHUB_ADD_A_COLLABORATOR_TO_A_COPILOT_SPACE_FOR_A_USER: 'POST /users/{username}/copilot-spaces/{space_number}/collaborators'; // writes user 26a9aea8c175
  GITHUB_ADD_A_DEPENDENCY_AN_ISSUE_IS_BLOCKED_BY: 'POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by'; // writes 2f3f05aede06
  GITHUB_ADD_A_FIELD_TO_AN_ORGANIZATION_OWNED_PROJECT: 'POST /orgs/{org}/projectsV2/{project_number}/fields'; // writes 456df1807058
  GITHUB_ADD_A_REPOSITORY_COLLABORATOR: 'PUT /repos/{owner}/{repo}/collaborators/{username}'; // writes c240877d58f2
  GITHUB_ADD_A_REPOSITORY_TO_AN_APP_INSTALLATION: 'PUT /user/installations/{installation_id}/repositories/{repository_id}'; // writes 6b8e813a50dd
  GITHUB_ADD_A_SECURITY_MANAGER_TEAM: 'PUT /orgs/{org}/security-managers/teams/{team_slug}'; // writes deprecated d955399019cb
  GITHUB_ADD_A_SELECTED_REPOSITORY_TO_A_USER_SECRET: 'PUT /user/codespaces/secrets/{secret_name}/repositories/{repository_id}'; // writes codespace:secrets 2b8769782280
  GITHUB_ADD_A_SELF_HOSTED_RUNNER_TO_A_GROUP_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/runners/{runner_id}'; // writes admin:org 30dbbbcf5bdb
  GITHUB_ADD_CUSTOM_LABELS_TO_SELF_HOSTED_RUNNER_FOR_ORGANIZATION: 'POST /orgs/{org}/actions/runners/{runner_id}/labels'; // writes admin:org f57967f76734
  GITHUB_ADD_CUSTOM_LABELS_TO_SELF_HOSTED_RUNNER_FOR_REPOSITORY: 'POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels'; // writes repo c98d49eeecbb
  GITHUB_ADD_FIELD_TO_USER_OWNED_PROJECT: 'POST /users/{username}/projectsV2/{project_number}/fields'; // writes 1b1c897979d9
  GITHUB_ADD_ISSUE_FIELD_VALUES_TO_AN_ISSUE: 'POST /repos/{owner}/{repo}/issues/{issue_number}/issue-field-values'; // writes dd049a9e9cfe
  GITHUB_ADD_ITEM_TO_ORGANIZATION_OWNED_PROJECT: 'POST /orgs/{org}/projectsV2/{project_number}/items'; // writes ad1069042e05
  GITHUB_ADD_ITEM_TO_USER_OWNED_PROJECT: 'POST /users/{username}/projectsV2/{project_number}/items'; // writes 7aa9b30c722b
  GITHUB_ADD_LABELS_TO_AN_ISSUE: 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels'; // writes 2cbd7765ad1c
  GITHUB_ADD_ORGANIZATIONS_TO_THE_ENTERPRISE_CODING_AGENT_POLICY: 'POST /enterprises/{enterprise}/copilot/policies/coding_agent/organizations'; // writes dc56e87fae77
  GITHUB_ADD_ORGANIZATION_ASSIGNMENTS: 'POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/add'; // writes 854adcffa5fd
  GITHUB_ADD_OR_UPDATE_TEAM_MEMBERSHIP_FOR_A_USER: 'PUT /orgs/{org}/teams/{team_slug}/memberships/{username}'; // destroys ab4d4ff805ca
  GITHUB_ADD_OR_UPDATE_TEAM_MEMBERSHIP_FOR_A_USER_LEGACY: 'PUT /teams/{team_id}/memberships/{username}'; // destroys deprecated 703f007c3c48
  GITHUB_ADD_OR_UPDATE_TEAM_REPOSITORY_PERMISSIONS: 'PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}'; // destroys d9cbac4af5aa
  GITHUB_ADD_OR_UPDATE_TEAM_REPOSITORY_PERMISSIONS_LEGACY: 'PUT /teams/{team_id}/repos/{owner}/{repo}'; // destroys deprecated df19f481ddaa
  GITHUB_ADD_PULL_REQUESTS_TO_A_PULL_REQUEST_STACK: 'POST /repos/{owner}/{repo}/stacks/{stack_number}/add'; // writes fb8086ff8788
  GITHUB_ADD_REPOSITORY_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG: 'PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}'; // writes admin:org 2b093d9d3096
  GITHUB_ADD_REPO_ALLOWED_TO_USE_SELF_HOSTED_RUNNERS_IN_ORG: 'PUT /orgs/{org}/actions/permissions/self-hosted-runners/repositories/{repository_id}'; // writes b17ac4a78fb9
  GITHUB_ADD_SOCIAL_ACCOUNTS_FOR_THE_AUTHENTICATED_USER: 'POST /user/social_accounts'; // writes user 89fcf48bd195
  GITHUB_ADD_STATUS_CHECK_CONTEXTS: 'POST /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts'; // writes a399cc87215e
  GITHUB_ADD_SUB_ISSUE: 'POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues'; // writes 43503d4675c3
  GITHUB_ADD_TEAMS_TO_THE_COPILOT_SUBSCRIPTION_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/copilot/billing/selected_teams'; // writes ad3e45ed742d
  GITHUB_ADD_TEAM_ACCESS_RESTRICTIONS: 'POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams'; // writes a8b746d5014f
  GITHUB_ADD_TEAM_MEMBER: 'PUT /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}'; // writes 5542bf848e57
  GITHUB_ADD_TEAM_MEMBER_LEGACY: 'PUT /teams/{team_id}/members/{username}'; // writes deprecated c0f86bc6373c
  GITHUB_ADD_USERS_PULL_REQUEST_CREATION_CAP_BYPASS_LIST_REPO: 'PUT /repos/{owner}/{repo}/interaction-limits/pulls/bypass-list'; // destroys 7cc40f2f4f0e
  GITHUB_ADD_USERS_TO_CODESPACES_ACCESS_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/codespaces/access/selected_users'; // writes deprecated admin:org 05e1e6922be8
  GITHUB_ADD_USERS_TO_THE_COPILOT_SUBSCRIPTION_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/copilot/billing/selected_users'; // writes bda367feb786
  GITHUB_ADD_USER_ACCESS_RESTRICTIONS: 'POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users'; // writes 55517cb083a6
  GITHUB_AGENTS_ADD_SELECTED_REPOSITORY_TO_AN_ORGANIZATION_SECRET: 'PUT /orgs/{org}/agents/secrets/{secret_name}/repositories/{repository_id}'; // writes admin:org 115011885fd2
  GITHUB_AGENTS_ADD_SELECTED_REPOSITORY_TO_ORGANIZATION_VARIABLE: 'PUT /orgs/{org}/agents/variables/{name}/repositories/{repository_id}'; // writes admin:org 6b2e520a2b79
  GITHUB_AGENTS_CREATE_AN_ORGANIZATION_VARIABLE: 'POST /orgs/{org}/agents/variables'; // writes admin:org 280b21eae305
  GITHUB_AGENTS_CREATE_A_REPOSITORY_VARIABLE: 'POST /repos/{owner}/{repo}/agents/variables'; // writes repo 9c9962af29d1
  GITHUB_AGENTS_CREATE_OR_UPDATE_AN_ORGANIZATION_SECRET: 'PUT /orgs/{org}/agents/secrets/{secret_name}'; // destroys admin:org de3af1b43aa1
  GITHUB_AGENTS_CREATE_OR_UPDATE_A_REPOSITORY_SECRET: 'PUT /repos/{owner}/{repo}/agents/secrets/{secret_name}'; // destroys repo f4b3ee3a8ca8
  GITHUB_AGENTS_DELETE_AN_ORGANIZATION_SECRET: 'DELETE /orgs/{org}/agents/secrets/{secret_name}'; // destroys admin:org 545729913adc
  GITHUB_AGENTS_DELETE_AN_ORGANIZATION_VARIABLE: 'DELETE /orgs/{org}/agents/variables/{name}'; // destroys admin:org 9f15340356e7
  GITHUB_AGENTS_DELETE_A_REPOSITORY_SECRET: 'DELETE /repos/{owner}/{repo}/agents/secrets/{secret_name}'; // destroys repo 249e23f2fec1
  GITHUB_AGENTS_DELETE_A_REPOSITORY_VARIABLE: 'DELETE /repos/{owner}/{repo}/agents/variables/{name}'; // destroys repo bbb2090abf65
  GITHUB_AGENTS_GET_AN_ORGANIZATION_PUBLIC_KEY: 'GET /orgs/{org}/agents/secrets/public-key'; // reads admin:org c1e0faed6171
  GITHUB_AGENTS_GET_AN_ORGANIZATION_SECRET: 'GET /orgs/{org}/agents/secrets/{secret_name}'; // reads admin:org 545729913adc
  GITHUB_AGENTS_GET_AN_ORGANIZATION_VARIABLE: 'GET /orgs/{org}/agents/variables/{name}'; // reads admin:org 9f15340356e7
  GITHUB_AGENTS_GET_A_REPOSITORY_PUBLIC_KEY: 'GET /repos/{owner}/{repo}/agents/secrets/public-key'; // reads 31bcd8146741
  GITHUB_AGENTS_GET_A_REPOSITORY_SECRET: 'GET /repos/{owner}/{repo}/agents/secrets/{secret_name}'; // reads repo 249e23f2fec1
  GITHUB_AGENTS_GET_A_REPOSITORY_VARIABLE: 'GET /repos/{owner}/{repo}/agents/variables/{name}'; // reads repo bbb2090abf65
  GITHUB_AGENTS_LIST_ORGANIZATION_SECRETS: 'GET /orgs/{org}/agents/secrets'; // reads admin:org 4c5a24083ce1
  GITHUB_AGENTS_LIST_ORGANIZATION_VARIABLES: 'GET /orgs/{org}/agents/variables'; // reads admin:org f1738b118634
  GITHUB_AGENTS_LIST_REPOSITORY_ORGANIZATION_SECRETS: 'GET /repos/{owner}/{repo}/agents/organization-secrets'; // reads repo 24f349d1b4f8
  GITHUB_AGENTS_LIST_REPOSITORY_ORGANIZATION_VARIABLES: 'GET /repos/{owner}/{repo}/agents/organization-variables'; // reads repo 97a745d5652d
  GITHUB_AGENTS_LIST_REPOSITORY_SECRETS: 'GET /repos/{owner}/{repo}/agents/secrets'; // reads repo 24f349d1b4f8
  GITHUB_AGENTS_LIST_REPOSITORY_VARIABLES: 'GET /repos/{owner}/{repo}/agents/variables'; // reads repo 97a745d5652d
  GITHUB_AGENTS_LIST_SELECTED_REPOSITORIES_FOR_ORGANIZATION_SECRET: 'GET /orgs/{org}/agents/secrets/{secret_name}/repositories'; // reads admin:org f565cf8bb56c
  GITHUB_AGENTS_LIST_SELECTED_REPOSITORIES_FOR_ORG_VARIABLE: 'GET /orgs/{org}/agents/variables/{name}/repositories'; // reads admin:org 4e84fcf49e53
  GITHUB_AGENTS_REMOVE_SELECTED_REPOSITORY_FROM_ORG_SECRET: 'DELETE /orgs/{org}/agents/secrets/{secret_name}/repositories/{repository_id}'; // destroys admin:org 115011885fd2
  GITHUB_AGENTS_REMOVE_SELECTED_REPOSITORY_FROM_ORG_VARIABLE: 'DELETE /orgs/{org}/agents/variables/{name}/repositories/{repository_id}'; // destroys admin:org 6b2e520a2b79
  GITHUB_AGENTS_SET_SELECTED_REPOSITORIES_FOR_ORGANIZATION_SECRET: 'PUT /orgs/{org}/agents/secrets/{secret_name}/repositories'; // destroys admin:org ac84b8b3d4e4
  GITHUB_AGENTS_SET_SELECTED_REPOSITORIES_FOR_ORG_VARIABLE: 'PUT /orgs/{org}/agents/variables/{name}/repositories'; // destroys admin:org 528e4ac91bb1
  GITHUB_AGENTS_UPDATE_AN_ORGANIZATION_VARIABLE: 'PATCH /orgs/{org}/agents/variables/{name}'; // destroys admin:org 2fd5104b2e94
  GITHUB_AGENTS_UPDATE_A_REPOSITORY_VARIABLE: 'PATCH /repos/{owner}/{repo}/agents/variables/{name}'; // destroys repo 38ed78436b17
  GITHUB_APPROVE_AN_ISSUE_SUGGESTION: 'POST /repos/{owner}/{repo}/issues/{issue_number}/suggestions/{suggestion_id}/approve'; // writes 8062607ee66e
  GITHUB_APPROVE_A_WORKFLOW_RUN_FOR_A_FORK_PULL_REQUEST: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/approve'; // writes repo 7e58790578c8
  GITHUB_ASSIGN_AN_ORGANIZATION_ROLE_TO_A_TEAM: 'PUT /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}'; // writes admin:org 4cf60a8d0bb9
  GITHUB_ASSIGN_AN_ORGANIZATION_ROLE_TO_A_USER: 'PUT /orgs/{org}/organization-roles/users/{username}/{role_id}'; // writes admin:org e81c32e7681d
  GITHUB_ATTACH_AN_ENTERPRISE_CONFIGURATION_TO_REPOSITORIES: 'POST /enterprises/{enterprise}/code-security/configurations/{configuration_id}/attach'; // destroys admin:enterprise a5b7ca26cac4
  GITHUB_ATTACH_A_CONFIGURATION_TO_REPOSITORIES: 'POST /orgs/{org}/code-security/configurations/{configuration_id}/attach'; // destroys write:org d7b88b986ad2
  GITHUB_BLOCK_A_USER: 'PUT /user/blocks/{username}'; // destroys d463030e8a5a
  GITHUB_BLOCK_A_USER_FROM_AN_ORGANIZATION: 'PUT /orgs/{org}/blocks/{username}'; // destroys 87f866965025
  GITHUB_BULK_ADD_TEAM_MEMBERS: 'POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/add'; // writes 5c9c3820dffb
  GITHUB_BULK_CREATE_ORGANIZATION_CUSTOM_PATTERNS: 'POST /orgs/{org}/secret-scanning/custom-patterns'; // writes write:org d432428f9c5d
  GITHUB_BULK_CREATE_REPOSITORY_CUSTOM_PATTERNS: 'POST /repos/{owner}/{repo}/secret-scanning/custom-patterns'; // writes security_events 2a3279e229aa
  GITHUB_BULK_DELETE_ORGANIZATION_CUSTOM_PATTERNS: 'DELETE /orgs/{org}/secret-scanning/custom-patterns'; // destroys write:org 1ec64c7eb434
  GITHUB_BULK_DELETE_REPOSITORY_CUSTOM_PATTERNS: 'DELETE /repos/{owner}/{repo}/secret-scanning/custom-patterns'; // destroys security_events 36ce49ae18d5
  GITHUB_BULK_REMOVE_TEAM_MEMBERS: 'POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/remove'; // destroys 22c58814b14c
  GITHUB_CANCEL_AN_IMPORT: 'DELETE /repos/{owner}/{repo}/import'; // destroys deprecated 31bcd8146741
  GITHUB_CANCEL_AN_ORGANIZATION_INVITATION: 'DELETE /orgs/{org}/invitations/{invitation_id}'; // destroys 5b4e8a70d9ec
  GITHUB_CANCEL_A_GITHUB_PAGES_DEPLOYMENT: 'POST /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/cancel'; // destroys 99f1f92e40cf
  GITHUB_CANCEL_A_WORKFLOW_RUN: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel'; // destroys repo 7e58790578c8
  GITHUB_CHECK_A_TOKEN: 'POST /applications/{client_id}/token'; // reads e18d7bf10dbd
  GITHUB_CHECK_IF_A_GIST_IS_STARRED: 'GET /gists/{gist_id}/star'; // reads b545698ccbd9
  GITHUB_CHECK_IF_A_PERSON_IS_FOLLOWED_BY_THE_AUTHENTICATED_USER: 'GET /user/following/{username}'; // reads d463030e8a5a
  GITHUB_CHECK_IF_A_PULL_REQUEST_HAS_BEEN_MERGED: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/merge'; // reads eae8a53eaf91
  GITHUB_CHECK_IF_A_USER_CAN_BE_ASSIGNED: 'GET /repos/{owner}/{repo}/assignees/{assignee}'; // reads a7cf0b2d3897
  GITHUB_CHECK_IF_A_USER_CAN_BE_ASSIGNED_TO_A_ISSUE: 'GET /repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}'; // reads 926e3c23da21
  GITHUB_CHECK_IF_A_USER_FOLLOWS_ANOTHER_USER: 'GET /users/{username}/following/{target_user}'; // reads bd8c87b68b52
  GITHUB_CHECK_IF_A_USER_IS_A_REPOSITORY_COLLABORATOR: 'GET /repos/{owner}/{repo}/collaborators/{username}'; // reads read:org repo 5501fdd5d454
  GITHUB_CHECK_IF_A_USER_IS_BLOCKED_BY_AN_ORGANIZATION: 'GET /orgs/{org}/blocks/{username}'; // reads 87f866965025
  GITHUB_CHECK_IF_A_USER_IS_BLOCKED_BY_THE_AUTHENTICATED_USER: 'GET /user/blocks/{username}'; // reads d463030e8a5a
  GITHUB_CHECK_IF_DEPENDABOT_SECURITY_UPDATES_ARE_ENABLED_FOR_REPO: 'GET /repos/{owner}/{repo}/automated-security-fixes'; // reads 31bcd8146741
  GITHUB_CHECK_IF_DEVCONTAINER_PERMISSIONS_ARE_ACCEPTED: 'GET /repos/{owner}/{repo}/codespaces/permissions_check'; // reads codespace f1b86aa67632
  GITHUB_CHECK_IF_IMMUTABLE_RELEASES_ARE_ENABLED_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/immutable-releases'; // reads 31bcd8146741
  GITHUB_CHECK_IF_PRIVATE_VULNERABILITY_REPORTING_IS_ENABLED_REPO: 'GET /repos/{owner}/{repo}/private-vulnerability-reporting'; // reads 31bcd8146741
  GITHUB_CHECK_IF_REPOSITORY_IS_STARRED_BY_AUTHENTICATED_USER: 'GET /user/starred/{owner}/{repo}'; // reads 31bcd8146741
  GITHUB_CHECK_IF_VULNERABILITY_ALERTS_ARE_ENABLED_FOR_REPOSITORY: 'GET /repos/{owner}/{repo}/vulnerability-alerts'; // reads 31bcd8146741
  GITHUB_CHECK_ORGANIZATION_MEMBERSHIP_FOR_A_USER: 'GET /orgs/{org}/members/{username}'; // reads 87f866965025
  GITHUB_CHECK_PUBLIC_ORGANIZATION_MEMBERSHIP_FOR_A_USER: 'GET /orgs/{org}/public_members/{username}'; // reads 87f866965025
  GITHUB_CHECK_TEAM_PERMISSIONS_FOR_A_REPOSITORY: 'GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}'; // reads 6a62e51a7ead
  GITHUB_CHECK_TEAM_PERMISSIONS_FOR_A_REPOSITORY_LEGACY: 'GET /teams/{team_id}/repos/{owner}/{repo}'; // reads deprecated d4c273d679c7
  GITHUB_CODESPACES_ADD_SELECTED_REPOSITORY_TO_ORGANIZATION_SECRET: 'PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}'; // writes admin:org 115011885fd2
  GITHUB_CODESPACES_CREATE_OR_UPDATE_AN_ORGANIZATION_SECRET: 'PUT /orgs/{org}/codespaces/secrets/{secret_name}'; // destroys admin:org d5dc43210d4e
  GITHUB_CODESPACES_CREATE_OR_UPDATE_A_REPOSITORY_SECRET: 'PUT /repos/{owner}/{repo}/codespaces/secrets/{secret_name}'; // destroys repo 78371e0ba0b6
  GITHUB_CODESPACES_DELETE_AN_ORGANIZATION_SECRET: 'DELETE /orgs/{org}/codespaces/secrets/{secret_name}'; // destroys admin:org 545729913adc
  GITHUB_CODESPACES_DELETE_A_REPOSITORY_SECRET: 'DELETE /repos/{owner}/{repo}/codespaces/secrets/{secret_name}'; // destroys repo 249e23f2fec1
  GITHUB_CODESPACES_GET_AN_ORGANIZATION_PUBLIC_KEY: 'GET /orgs/{org}/codespaces/secrets/public-key'; // reads admin:org c1e0faed6171
  GITHUB_CODESPACES_GET_AN_ORGANIZATION_SECRET: 'GET /orgs/{org}/codespaces/secrets/{secret_name}'; // reads admin:org 545729913adc
  GITHUB_CODESPACES_GET_A_REPOSITORY_PUBLIC_KEY: 'GET /repos/{owner}/{repo}/codespaces/secrets/public-key'; // reads 31bcd8146741
  GITHUB_CODESPACES_GET_A_REPOSITORY_SECRET: 'GET /repos/{owner}/{repo}/codespaces/secrets/{secret_name}'; // reads repo 249e23f2fec1
  GITHUB_CODESPACES_LIST_ORGANIZATION_SECRETS: 'GET /orgs/{org}/codespaces/secrets'; // reads admin:org 4c5a24083ce1
  GITHUB_CODESPACES_LIST_REPOSITORY_SECRETS: 'GET /repos/{owner}/{repo}/codespaces/secrets'; // reads repo 24f349d1b4f8
  GITHUB_CODESPACES_LIST_SELECTED_REPOSITORIES_FOR_ORG_SECRET: 'GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories'; // reads admin:org f565cf8bb56c
  GITHUB_CODESPACES_REMOVE_SELECTED_REPOSITORY_FROM_ORG_SECRET: 'DELETE /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}'; // destroys admin:org 115011885fd2
  GITHUB_CODESPACES_SET_SELECTED_REPOSITORIES_FOR_ORG_SECRET: 'PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories'; // destroys admin:org 3375099f1493
  GITHUB_COMMIT_AN_AUTOFIX_FOR_A_CODE_SCANNING_ALERT: 'POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix/commits'; // destroys public_repo 9240830a973f
  GITHUB_COMPARE_TWO_COMMITS: 'GET /repos/{owner}/{repo}/compare/{basehead}'; // reads 9da6915ec801
  GITHUB_CONVERT_AN_ORGANIZATION_MEMBER_TO_OUTSIDE_COLLABORATOR: 'PUT /orgs/{org}/outside_collaborators/{username}'; // destroys 886634748383
  GITHUB_CREATE_AN_ARTIFACT_DEPLOYMENT_RECORD: 'POST /orgs/{org}/artifacts/metadata/deployment-record'; // writes 209c2b35e0a3
  GITHUB_CREATE_AN_ATTESTATION: 'POST /repos/{owner}/{repo}/attestations'; // writes 754c67fb5b20
  GITHUB_CREATE_AN_AUTOFIX_FOR_A_CODE_SCANNING_ALERT: 'POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix'; // writes 6852db9841ce
  GITHUB_CREATE_AN_AUTOLINK_REFERENCE_FOR_A_REPOSITORY: 'POST /repos/{owner}/{repo}/autolinks'; // writes e4d8ba19747c
  GITHUB_CREATE_AN_ENTERPRISE_TEAM: 'POST /enterprises/{enterprise}/teams'; // writes 08aec6c809c2
  GITHUB_CREATE_AN_ENVIRONMENT_VARIABLE: 'POST /repos/{owner}/{repo}/environments/{environment_name}/variables'; // writes repo 422a04fe96f0
  GITHUB_CREATE_AN_INSTALLATION_ACCESS_TOKEN_FOR_AN_APP: 'POST /app/installations/{installation_id}/access_tokens'; // writes 4b351a3dd958
  GITHUB_CREATE_AN_ISSUE: 'POST /repos/{owner}/{repo}/issues'; // writes a957223a077e
  GITHUB_CREATE_AN_ISSUE_COMMENT: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'; // writes 6a8f3959355e
  GITHUB_CREATE_AN_ORGANIZATION_COPILOT_SPACE: 'POST /orgs/{org}/copilot-spaces'; // writes read:org 18db3e747dfd
  GITHUB_CREATE_AN_ORGANIZATION_INVITATION: 'POST /orgs/{org}/invitations'; // writes 4ae203689485
  GITHUB_CREATE_AN_ORGANIZATION_REPOSITORY: 'POST /orgs/{org}/repos'; // writes public_repo f83f1fbf1874
  GITHUB_CREATE_AN_ORGANIZATION_REPOSITORY_RULESET: 'POST /orgs/{org}/rulesets'; // writes e9c4a334ae67
  GITHUB_CREATE_AN_ORGANIZATION_WEBHOOK: 'POST /orgs/{org}/hooks'; // writes admin:org_hook ef30af63d438
  GITHUB_CREATE_ARTIFACT_METADATA_STORAGE_RECORD: 'POST /orgs/{org}/artifacts/metadata/storage-record'; // writes 67e9d0dd0f47
  GITHUB_CREATE_A_BLOB: 'POST /repos/{owner}/{repo}/git/blobs'; // writes 96485fb4dd51
  GITHUB_CREATE_A_BUDGET_FOR_AN_ORGANIZATION: 'POST /organizations/{org}/settings/billing/budgets'; // writes c68a7b8b036c
  GITHUB_CREATE_A_CAMPAIGN_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/campaigns'; // writes security_events 40e2708b4ed9
  GITHUB_CREATE_A_CHECK_RUN: 'POST /repos/{owner}/{repo}/check-runs'; // writes fef071228828
  GITHUB_CREATE_A_CHECK_SUITE: 'POST /repos/{owner}/{repo}/check-suites'; // writes 60bd9eca48b0
  GITHUB_CREATE_A_CLUSTER_DEPLOYMENT_RECORDS_JOB: 'POST /orgs/{org}/artifacts/metadata/deployment-record/cluster/{cluster}/jobs'; // writes f2b5ff716b43
  GITHUB_CREATE_A_CODEQL_VARIANT_ANALYSIS: 'POST /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses'; // writes repo ce615ebc6f9b
  GITHUB_CREATE_A_CODESPACE_FOR_THE_AUTHENTICATED_USER: 'POST /user/codespaces'; // writes codespace 1527f6510dca
  GITHUB_CREATE_A_CODESPACE_FROM_A_PULL_REQUEST: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/codespaces'; // writes codespace 32045e946856
  GITHUB_CREATE_A_CODESPACE_IN_A_REPOSITORY: 'POST /repos/{owner}/{repo}/codespaces'; // writes codespace 2d5f97dfa0b2
  GITHUB_CREATE_A_CODE_SECURITY_CONFIGURATION: 'POST /orgs/{org}/code-security/configurations'; // writes write:org 93576a5b6737
  GITHUB_CREATE_A_CODE_SECURITY_CONFIGURATION_FOR_AN_ENTERPRISE: 'POST /enterprises/{enterprise}/code-security/configurations'; // writes admin:enterprise f14358acb3fd
  GITHUB_CREATE_A_COMMIT: 'POST /repos/{owner}/{repo}/git/commits'; // writes 7d4b47b510d3
  GITHUB_CREATE_A_COMMIT_COMMENT: 'POST /repos/{owner}/{repo}/commits/{commit_sha}/comments'; // writes 8dba979252ec
  GITHUB_CREATE_A_COMMIT_STATUS: 'POST /repos/{owner}/{repo}/statuses/{sha}'; // writes 1eb18a83e744
  GITHUB_CREATE_A_COPILOT_SPACE_FOR_A_USER: 'POST /users/{username}/copilot-spaces'; // writes read:user 6b68ee181613
  GITHUB_CREATE_A_DEPLOYMENT: 'POST /repos/{owner}/{repo}/deployments'; // writes repo_deployment 9df033b3ca2d
  GITHUB_CREATE_A_DEPLOYMENT_BRANCH_POLICY: 'POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies'; // writes repo 699509be8778
  GITHUB_CREATE_A_DEPLOYMENT_STATUS: 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'; // writes repo_deployment 8c83e607cd82
  GITHUB_CREATE_A_DEPLOY_KEY: 'POST /repos/{owner}/{repo}/keys'; // writes ac47914eae8d
  GITHUB_CREATE_A_FORK: 'POST /repos/{owner}/{repo}/forks'; // writes a2858d450779
  GITHUB_CREATE_A_GIST: 'POST /gists'; // writes 6f454f2495be
  GITHUB_CREATE_A_GIST_COMMENT: 'POST /gists/{gist_id}/comments'; // writes 667385a6a14d
  GITHUB_CREATE_A_GITHUB_APP_FROM_A_MANIFEST: 'POST /app-manifests/{code}/conversions'; // writes d25b506df97c
  GITHUB_CREATE_A_GITHUB_HOSTED_RUNNER_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/actions/hosted-runners'; // writes manage_runners:org 0f4c46cac585
  GITHUB_CREATE_A_GITHUB_PAGES_DEPLOYMENT: 'POST /repos/{owner}/{repo}/pages/deployments'; // writes 05c92fff21ee
  GITHUB_CREATE_A_GITHUB_PAGES_SITE: 'POST /repos/{owner}/{repo}/pages'; // writes repo 120ed3349f19
  GITHUB_CREATE_A_GPG_KEY_FOR_THE_AUTHENTICATED_USER: 'POST /user/gpg_keys'; // writes write:gpg_key 3ce7270e9063
  GITHUB_CREATE_A_LABEL: 'POST /repos/{owner}/{repo}/labels'; // writes c99603d556c5
  GITHUB_CREATE_A_MILESTONE: 'POST /repos/{owner}/{repo}/milestones'; // writes c7812280586c
  GITHUB_CREATE_A_PRIVATE_REGISTRY_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/private-registries'; // writes admin:org 9f4c31a7e5ad
  GITHUB_CREATE_A_PUBLIC_SSH_KEY_FOR_THE_AUTHENTICATED_USER: 'POST /user/keys'; // writes write:public_key dbf35e9aebb9
  GITHUB_CREATE_A_PULL_REQUEST: 'POST /repos/{owner}/{repo}/pulls'; // writes 45cfcb8b9075
  GITHUB_CREATE_A_PULL_REQUEST_STACK: 'POST /repos/{owner}/{repo}/stacks'; // writes cbace67b9b66
  GITHUB_CREATE_A_PUSH_PROTECTION_BYPASS: 'POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses'; // writes repo a2b954d7d706
  GITHUB_CREATE_A_REFERENCE: 'POST /repos/{owner}/{repo}/git/refs'; // writes 25ae0296ae39
  GITHUB_CREATE_A_REGISTRATION_TOKEN_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/actions/runners/registration-token'; // writes admin:org c1e0faed6171
  GITHUB_CREATE_A_REGISTRATION_TOKEN_FOR_A_REPOSITORY: 'POST /repos/{owner}/{repo}/actions/runners/registration-token'; // writes repo 31bcd8146741
  GITHUB_CREATE_A_RELEASE: 'POST /repos/{owner}/{repo}/releases'; // writes d134da4f3ed6
  GITHUB_CREATE_A_REMOVE_TOKEN_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/actions/runners/remove-token'; // writes admin:org c1e0faed6171
  GITHUB_CREATE_A_REMOVE_TOKEN_FOR_A_REPOSITORY: 'POST /repos/{owner}/{repo}/actions/runners/remove-token'; // writes repo 31bcd8146741
  GITHUB_CREATE_A_REPLY_FOR_A_REVIEW_COMMENT: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies'; // writes a7eed1c19917
  GITHUB_CREATE_A_REPOSITORY_DISPATCH_EVENT: 'POST /repos/{owner}/{repo}/dispatches'; // writes repo b546480260be
  GITHUB_CREATE_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER: 'POST /user/repos'; // writes public_repo 62aadae60228
  GITHUB_CREATE_A_REPOSITORY_FROM_AN_UNPUBLISHED_CODESPACE: 'POST /user/codespaces/{codespace_name}/publish'; // writes codespace bad1a97d0225
  GITHUB_CREATE_A_REPOSITORY_RULESET: 'POST /repos/{owner}/{repo}/rulesets'; // writes 2b2c4bd4a640
  GITHUB_CREATE_A_REPOSITORY_SECURITY_ADVISORY: 'POST /repos/{owner}/{repo}/security-advisories'; // writes 8f41323e7fb1
  GITHUB_CREATE_A_REPOSITORY_USING_A_TEMPLATE: 'POST /repos/{template_owner}/{template_repo}/generate'; // writes public_repo 37ad09a52eba
  GITHUB_CREATE_A_REPOSITORY_WEBHOOK: 'POST /repos/{owner}/{repo}/hooks'; // writes 18060f290895
  GITHUB_CREATE_A_RESOURCE_FOR_AN_ORGANIZATION_COPILOT_SPACE: 'POST /orgs/{org}/copilot-spaces/{space_number}/resources'; // writes write:org e664489fe6df
  GITHUB_CREATE_A_RESOURCE_FOR_A_COPILOT_SPACE_FOR_A_USER: 'POST /users/{username}/copilot-spaces/{space_number}/resources'; // writes 562bc6aae719
  GITHUB_CREATE_A_REVIEW_COMMENT_FOR_A_PULL_REQUEST: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments'; // writes 8d4a8fdaf906
  GITHUB_CREATE_A_REVIEW_FOR_A_PULL_REQUEST: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews'; // writes 9113894e986b
  GITHUB_CREATE_A_SCOPED_ACCESS_TOKEN: 'POST /applications/{client_id}/token/scoped'; // writes 957daae17770
  GITHUB_CREATE_A_SELF_HOSTED_RUNNER_GROUP_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/actions/runner-groups'; // writes admin:org e1f9ccc9c50b
  GITHUB_CREATE_A_SNAPSHOT_OF_DEPENDENCIES_FOR_A_REPOSITORY: 'POST /repos/{owner}/{repo}/dependency-graph/snapshots'; // writes repo e2ed138eb13d
  GITHUB_CREATE_A_SSH_SIGNING_KEY_FOR_THE_AUTHENTICATED_USER: 'POST /user/ssh_signing_keys'; // writes write:ssh_signing_key 86f54cd955d7
  GITHUB_CREATE_A_TAG_OBJECT: 'POST /repos/{owner}/{repo}/git/tags'; // writes 4c7dec27f68e
  GITHUB_CREATE_A_TEAM: 'POST /orgs/{org}/teams'; // writes 4bf9999d8720
  GITHUB_CREATE_A_TEMPORARY_PRIVATE_FORK: 'POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks'; // writes 3ec4acd26686
  GITHUB_CREATE_A_TREE: 'POST /repos/{owner}/{repo}/git/trees'; // writes a6c74e85ca7d
  GITHUB_CREATE_A_VIEW_FOR_AN_ORGANIZATION_OWNED_PROJECT: 'POST /orgs/{org}/projectsV2/{project_number}/views'; // writes 599046eb33fc
  GITHUB_CREATE_A_VIEW_FOR_A_USER_OWNED_PROJECT: 'POST /users/{user_id}/projectsV2/{project_number}/views'; // writes e9ff566a7b3b
  GITHUB_CREATE_A_WORKFLOW_DISPATCH_EVENT: 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches'; // writes repo e9714584070e
  GITHUB_CREATE_COMMIT_SIGNATURE_PROTECTION: 'POST /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures'; // writes ec2eda88cb05
  GITHUB_CREATE_CONFIGURATION_FOR_JUST_IN_TIME_RUNNER_FOR_ORG: 'POST /orgs/{org}/actions/runners/generate-jitconfig'; // writes admin:org 1ac248fbe588
  GITHUB_CREATE_CONFIGURATION_FOR_JUST_IN_TIME_RUNNER_FOR_REPO: 'POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig'; // writes repo e2ff3e1e6dd9
  GITHUB_CREATE_CUSTOM_DEPLOYMENT_PROTECTION_RULE_ON_ENVIRONMENT: 'POST /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules'; // writes repo 8e47c7084fbc
  GITHUB_CREATE_DRAFT_ITEM_FOR_ORGANIZATION_OWNED_PROJECT: 'POST /orgs/{org}/projectsV2/{project_number}/drafts'; // writes f95973354de0
  GITHUB_CREATE_DRAFT_ITEM_FOR_USER_OWNED_PROJECT: 'POST /user/{user_id}/projectsV2/{project_number}/drafts'; // writes 21ff8e317642
  GITHUB_CREATE_HOSTED_COMPUTE_NETWORK_CONFIGURATION_FOR_ORG: 'POST /orgs/{org}/settings/network-configurations'; // writes 5102c929c22d
  GITHUB_CREATE_ISSUE_FIELD_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/issue-fields'; // writes admin:org 7a26c8108434
  GITHUB_CREATE_ISSUE_TYPE_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/issue-types'; // writes admin:org 5720f2d916b0
  GITHUB_CREATE_OIDC_CUSTOM_PROPERTY_INCLUSION_FOR_ENTERPRISE: 'POST /enterprises/{enterprise}/actions/oidc/customization/properties/repo'; // writes admin:enterprise 25b28dbae70e
  GITHUB_CREATE_OIDC_CUSTOM_PROPERTY_INCLUSION_FOR_ORGANIZATION: 'POST /orgs/{org}/actions/oidc/customization/properties/repo'; // writes admin:org 626dd463fb5f
  GITHUB_CREATE_OR_UPDATE_AN_ENVIRONMENT: 'PUT /repos/{owner}/{repo}/environments/{environment_name}'; // destroys repo 6271177e30ab
  GITHUB_CREATE_OR_UPDATE_AN_ENVIRONMENT_SECRET: 'PUT /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}'; // destroys repo c4c01a9e7b11
  GITHUB_CREATE_OR_UPDATE_A_CUSTOM_PROPERTY_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/properties/schema/{custom_property_name}'; // destroys 435f283a06a1
  GITHUB_CREATE_OR_UPDATE_A_SECRET_FOR_THE_AUTHENTICATED_USER: 'PUT /user/codespaces/secrets/{secret_name}'; // destroys codespace:secrets 0feb40e598cb
  GITHUB_CREATE_OR_UPDATE_CUSTOM_PROPERTIES_FOR_AN_ORGANIZATION: 'PATCH /orgs/{org}/properties/schema'; // destroys 9e37f9bad471
  GITHUB_CREATE_OR_UPDATE_CUSTOM_PROPERTY_VALUES_FOR_A_REPOSITORY: 'PATCH /repos/{owner}/{repo}/properties/values'; // destroys 12789a7e6f65
  GITHUB_CREATE_OR_UPDATE_CUSTOM_PROPERTY_VALUES_FOR_ORG_REPOS: 'PATCH /orgs/{org}/properties/values'; // destroys 66708f7bf56a
  GITHUB_CREATE_OR_UPDATE_FILE_CONTENTS: 'PUT /repos/{owner}/{repo}/contents/{path}'; // destroys repo 805a6309e484
  GITHUB_CREATE_REACTION_FOR_AN_ISSUE: 'POST /repos/{owner}/{repo}/issues/{issue_number}/reactions'; // writes 94dd17dd9976
  GITHUB_CREATE_REACTION_FOR_AN_ISSUE_COMMENT: 'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions'; // writes c0db2cde3754
  GITHUB_CREATE_REACTION_FOR_A_COMMIT_COMMENT: 'POST /repos/{owner}/{repo}/comments/{comment_id}/reactions'; // writes 17c1e382a1cf
  GITHUB_CREATE_REACTION_FOR_A_PULL_REQUEST_REVIEW_COMMENT: 'POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions'; // writes d73ddb64bea4
  GITHUB_CREATE_REACTION_FOR_A_RELEASE: 'POST /repos/{owner}/{repo}/releases/{release_id}/reactions'; // writes 6ae1995cf047
  GITHUB_DECLINE_A_REPOSITORY_INVITATION: 'DELETE /user/repository_invitations/{invitation_id}'; // destroys 6ba3ed3ce145
  GITHUB_DELETE_ACCESS_RESTRICTIONS: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions'; // destroys ec2eda88cb05
  GITHUB_DELETE_ADMIN_BRANCH_PROTECTION: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins'; // destroys ec2eda88cb05
  GITHUB_DELETE_AN_APP_AUTHORIZATION: 'DELETE /applications/{client_id}/grant'; // destroys 1882278ddcee
  GITHUB_DELETE_AN_APP_TOKEN: 'DELETE /applications/{client_id}/token'; // destroys 1882278ddcee
  GITHUB_DELETE_AN_ARTIFACT: 'DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}'; // destroys repo 80a7410c12ba
  GITHUB_DELETE_AN_AUTOLINK_REFERENCE_FROM_A_REPOSITORY: 'DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}'; // destroys c723d1b828e8
  GITHUB_DELETE_AN_EMAIL_ADDRESS_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/emails'; // destroys user aa6354c0c101
  GITHUB_DELETE_AN_ENTERPRISE_TEAM: 'DELETE /enterprises/{enterprise}/teams/{team_slug}'; // destroys d9e404ac9457
  GITHUB_DELETE_AN_ENVIRONMENT: 'DELETE /repos/{owner}/{repo}/environments/{environment_name}'; // destroys repo 46d710ed87fb
  GITHUB_DELETE_AN_ENVIRONMENT_SECRET: 'DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}'; // destroys repo e0c4f24f04f7
  GITHUB_DELETE_AN_ENVIRONMENT_VARIABLE: 'DELETE /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}'; // destroys repo 273d83643a61
  GITHUB_DELETE_AN_INSTALLATION_FOR_THE_AUTHENTICATED_APP: 'DELETE /app/installations/{installation_id}'; // destroys 3a5be24646e8
  GITHUB_DELETE_AN_ISSUE_COMMENT: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}'; // destroys 4853cfc9c30a
  GITHUB_DELETE_AN_ISSUE_COMMENT_REACTION: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}'; // destroys 2faa48719ddb
  GITHUB_DELETE_AN_ISSUE_FIELD_VALUE_FROM_AN_ISSUE: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/issue-field-values/{issue_field_id}'; // destroys c3bafe1dbcb6
  GITHUB_DELETE_AN_ISSUE_REACTION: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}'; // destroys 4dfda08a387a
  GITHUB_DELETE_AN_ORGANIZATION: 'DELETE /orgs/{org}'; // destroys c1e0faed6171
  GITHUB_DELETE_AN_ORGANIZATION_ASSIGNMENT: 'DELETE /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}'; // destroys 2cddfc6cac48
  GITHUB_DELETE_AN_ORGANIZATION_COPILOT_SPACE: 'DELETE /orgs/{org}/copilot-spaces/{space_number}'; // destroys read:org repo 45190b7082ca
  GITHUB_DELETE_AN_ORGANIZATION_MIGRATION_ARCHIVE: 'DELETE /orgs/{org}/migrations/{migration_id}/archive'; // destroys 7b867206e5b2
  GITHUB_DELETE_AN_ORGANIZATION_REPOSITORY_RULESET: 'DELETE /orgs/{org}/rulesets/{ruleset_id}'; // destroys 4477abfbaa64
  GITHUB_DELETE_AN_ORGANIZATION_WEBHOOK: 'DELETE /orgs/{org}/hooks/{hook_id}'; // destroys admin:org_hook 869371b32b1a
  GITHUB_DELETE_AN_SSH_SIGNING_KEY_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/ssh_signing_keys/{ssh_signing_key_id}'; // destroys admin:ssh_signing_key be02378a5234
  GITHUB_DELETE_A_BUDGET_FOR_AN_ORGANIZATION: 'DELETE /organizations/{org}/settings/billing/budgets/{budget_id}'; // destroys 3594ea725d60
  GITHUB_DELETE_A_CAMPAIGN_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/campaigns/{campaign_number}'; // destroys security_events 14da6b3b00a4
  GITHUB_DELETE_A_CODEQL_DATABASE: 'DELETE /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}'; // destroys public_repo bf71c775a9ae
  GITHUB_DELETE_A_CODESPACE_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/codespaces/{codespace_name}'; // destroys codespace ec84f73e3f1a
  GITHUB_DELETE_A_CODESPACE_FROM_THE_ORGANIZATION: 'DELETE /orgs/{org}/members/{username}/codespaces/{codespace_name}'; // destroys admin:org d80645de4411
  GITHUB_DELETE_A_CODE_SCANNING_ANALYSIS_FROM_A_REPOSITORY: 'DELETE /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}'; // destroys public_repo c09a5c1a60a3
  GITHUB_DELETE_A_CODE_SECURITY_CONFIGURATION: 'DELETE /orgs/{org}/code-security/configurations/{configuration_id}'; // destroys write:org 305d5c72e9c4
  GITHUB_DELETE_A_CODE_SECURITY_CONFIGURATION_FOR_AN_ENTERPRISE: 'DELETE /enterprises/{enterprise}/code-security/configurations/{configuration_id}'; // destroys admin:enterprise 0be423b29c4f
  GITHUB_DELETE_A_COMMIT_COMMENT: 'DELETE /repos/{owner}/{repo}/comments/{comment_id}'; // destroys 4853cfc9c30a
  GITHUB_DELETE_A_COMMIT_COMMENT_REACTION: 'DELETE /repos/{owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}'; // destroys 2faa48719ddb
  GITHUB_DELETE_A_COPILOT_SPACE_FOR_A_USER: 'DELETE /users/{username}/copilot-spaces/{space_number}'; // destroys user c0d05baf46a1
  GITHUB_DELETE_A_CUSTOM_IMAGE_FROM_THE_ORGANIZATION: 'DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}'; // destroys manage_runners:org f90ccbcb8a8a
  GITHUB_DELETE_A_DEPLOYMENT: 'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}'; // destroys repo_deployment 4b8a4e95c600
  GITHUB_DELETE_A_DEPLOYMENT_BRANCH_POLICY: 'DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}'; // destroys repo 2c76201d83cb
  GITHUB_DELETE_A_DEPLOY_KEY: 'DELETE /repos/{owner}/{repo}/keys/{key_id}'; // destroys 176808928b41
  GITHUB_DELETE_A_FILE: 'DELETE /repos/{owner}/{repo}/contents/{path}'; // destroys b73f19035e4f
  GITHUB_DELETE_A_GIST: 'DELETE /gists/{gist_id}'; // destroys b545698ccbd9
  GITHUB_DELETE_A_GIST_COMMENT: 'DELETE /gists/{gist_id}/comments/{comment_id}'; // destroys b1fbe17970ac
  GITHUB_DELETE_A_GITHUB_HOSTED_RUNNER_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/actions/hosted-runners/{hosted_runner_id}'; // destroys 70173cd3fb56
  GITHUB_DELETE_A_GITHUB_PAGES_SITE: 'DELETE /repos/{owner}/{repo}/pages'; // destroys repo 31bcd8146741
  GITHUB_DELETE_A_GPG_KEY_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/gpg_keys/{gpg_key_id}'; // destroys admin:gpg_key 2727d2b75106
  GITHUB_DELETE_A_LABEL: 'DELETE /repos/{owner}/{repo}/labels/{name}'; // destroys d7451a6da41f
  GITHUB_DELETE_A_MILESTONE: 'DELETE /repos/{owner}/{repo}/milestones/{milestone_number}'; // destroys 6667d73031f2
  GITHUB_DELETE_A_PACKAGE_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/packages/{package_type}/{package_name}'; // destroys delete:packages read:packages 9f26b5d22848
  GITHUB_DELETE_A_PACKAGE_FOR_A_USER: 'DELETE /users/{username}/packages/{package_type}/{package_name}'; // destroys delete:packages read:packages e2e18c105017
  GITHUB_DELETE_A_PACKAGE_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/packages/{package_type}/{package_name}'; // destroys delete:packages read:packages 34795ae2c5ef
  GITHUB_DELETE_A_PACKAGE_VERSION_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/packages/{package_type}/{package_name}/versions/{package_version_id}'; // destroys delete:packages read:packages d81575194476
  GITHUB_DELETE_A_PENDING_REVIEW_FOR_A_PULL_REQUEST: 'DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}'; // destroys cc31dd2405b1
  GITHUB_DELETE_A_PRIVATE_REGISTRY_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/private-registries/{secret_name}'; // destroys admin:org 545729913adc
  GITHUB_DELETE_A_PUBLIC_SSH_KEY_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/keys/{key_id}'; // destroys admin:public_key 1c31bce4393c
  GITHUB_DELETE_A_PULL_REQUEST_COMMENT_REACTION: 'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}'; // destroys 2faa48719ddb
  GITHUB_DELETE_A_REFERENCE: 'DELETE /repos/{owner}/{repo}/git/refs/{ref}'; // destroys 069388130e96
  GITHUB_DELETE_A_RELEASE: 'DELETE /repos/{owner}/{repo}/releases/{release_id}'; // destroys 74484024d638
  GITHUB_DELETE_A_RELEASE_ASSET: 'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}'; // destroys ebd011f2b01a
  GITHUB_DELETE_A_RELEASE_REACTION: 'DELETE /repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}'; // destroys c4601480e891
  GITHUB_DELETE_A_REPOSITORY: 'DELETE /repos/{owner}/{repo}'; // destroys delete_repo 31bcd8146741
  GITHUB_DELETE_A_REPOSITORY_INVITATION: 'DELETE /repos/{owner}/{repo}/invitations/{invitation_id}'; // destroys a00bf56d4152
  GITHUB_DELETE_A_REPOSITORY_RULESET: 'DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}'; // destroys 9ead09f0e636
  GITHUB_DELETE_A_REPOSITORY_SUBSCRIPTION: 'DELETE /repos/{owner}/{repo}/subscription'; // destroys 31bcd8146741
  GITHUB_DELETE_A_REPOSITORY_WEBHOOK: 'DELETE /repos/{owner}/{repo}/hooks/{hook_id}'; // destroys b1457c7d6be6
  GITHUB_DELETE_A_RESOURCE_FROM_AN_ORGANIZATION_COPILOT_SPACE: 'DELETE /orgs/{org}/copilot-spaces/{space_number}/resources/{space_resource_id}'; // destroys write:org 36e365ca87f0
  GITHUB_DELETE_A_RESOURCE_FROM_A_COPILOT_SPACE_FOR_A_USER: 'DELETE /users/{username}/copilot-spaces/{space_number}/resources/{space_resource_id}'; // destroys b422ea3ac6a7
  GITHUB_DELETE_A_REVIEW_COMMENT_FOR_A_PULL_REQUEST: 'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}'; // destroys 4853cfc9c30a
  GITHUB_DELETE_A_SECRET_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/codespaces/secrets/{secret_name}'; // destroys codespace:secrets e19a80854cac
  GITHUB_DELETE_A_SELF_HOSTED_RUNNER_FROM_AN_ORGANIZATION: 'DELETE /orgs/{org}/actions/runners/{runner_id}'; // destroys admin:org ac2104fbaafe
  GITHUB_DELETE_A_SELF_HOSTED_RUNNER_FROM_A_REPOSITORY: 'DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}'; // destroys repo 0a0516a97949
  GITHUB_DELETE_A_SELF_HOSTED_RUNNER_GROUP_FROM_AN_ORGANIZATION: 'DELETE /orgs/{org}/actions/runner-groups/{runner_group_id}'; // destroys admin:org 96d317d637ee
  GITHUB_DELETE_A_TEAM: 'DELETE /orgs/{org}/teams/{team_slug}'; // destroys d955399019cb
  GITHUB_DELETE_A_TEAM_LEGACY: 'DELETE /teams/{team_id}'; // destroys deprecated 220dd7fabe1d
  GITHUB_DELETE_A_THREAD_SUBSCRIPTION: 'DELETE /notifications/threads/{thread_id}/subscription'; // destroys 648e086e911b
  GITHUB_DELETE_A_USER_MIGRATION_ARCHIVE: 'DELETE /user/migrations/{migration_id}/archive'; // destroys f61076615b5f
  GITHUB_DELETE_A_WORKFLOW_RUN: 'DELETE /repos/{owner}/{repo}/actions/runs/{run_id}'; // destroys 7e58790578c8
  GITHUB_DELETE_BRANCH_PROTECTION: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection'; // destroys ec2eda88cb05
  GITHUB_DELETE_COMMIT_SIGNATURE_PROTECTION: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures'; // destroys ec2eda88cb05
  GITHUB_DELETE_GITHUB_ACTIONS_CACHES_FOR_REPO_USING_CACHE_KEY: 'DELETE /repos/{owner}/{repo}/actions/caches'; // destroys repo b8c36b54cdf9
  GITHUB_DELETE_GITHUB_ACTIONS_CACHE_FOR_REPOSITORY_USING_CACHE_ID: 'DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}'; // destroys repo 265799b81564
  GITHUB_DELETE_HOSTED_COMPUTE_NETWORK_CONFIGURATION_FROM_ORG: 'DELETE /orgs/{org}/settings/network-configurations/{network_configuration_id}'; // destroys 8154ead28159
  GITHUB_DELETE_IMAGE_VERSION_OF_CUSTOM_IMAGE_FROM_ORGANIZATION: 'DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}'; // destroys manage_runners:org 290bff064abe
  GITHUB_DELETE_ISSUE_FIELD_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/issue-fields/{issue_field_id}'; // destroys admin:org 6f17c5c3e7d2
  GITHUB_DELETE_ISSUE_TYPE_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/issue-types/{issue_type_id}'; // destroys admin:org 30d6cee0b43a
  GITHUB_DELETE_OIDC_CUSTOM_PROPERTY_INCLUSION_FOR_ENTERPRISE: 'DELETE /enterprises/{enterprise}/actions/oidc/customization/properties/repo/{custom_property_name}'; // destroys admin:enterprise f6e9dc7c36f3
  GITHUB_DELETE_OIDC_CUSTOM_PROPERTY_INCLUSION_FOR_ORGANIZATION: 'DELETE /orgs/{org}/actions/oidc/customization/properties/repo/{custom_property_name}'; // destroys admin:org fec5ed689bda
  GITHUB_DELETE_PACKAGE_VERSION_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}'; // destroys delete:packages read:packages a123a6eebda7
  GITHUB_DELETE_PACKAGE_VERSION_FOR_A_USER: 'DELETE /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}'; // destroys delete:packages read:packages 99fd5e23d23b
  GITHUB_DELETE_PROJECT_ITEM_FOR_ORGANIZATION: 'DELETE /orgs/{org}/projectsV2/{project_number}/items/{item_id}'; // destroys d899d6458d37
  GITHUB_DELETE_PROJECT_ITEM_FOR_USER: 'DELETE /users/{username}/projectsV2/{project_number}/items/{item_id}'; // destroys a6b64f935d79
  GITHUB_DELETE_PULL_REQUEST_REVIEW_PROTECTION: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews'; // destroys ec2eda88cb05
  GITHUB_DELETE_SOCIAL_ACCOUNTS_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/social_accounts'; // destroys user fa4c55c780ca
  GITHUB_DELETE_WORKFLOW_RUN_LOGS: 'DELETE /repos/{owner}/{repo}/actions/runs/{run_id}/logs'; // destroys repo 7e58790578c8
  GITHUB_DEPENDABOT_ADD_SELECTED_REPOSITORY_TO_ORGANIZATION_SECRET: 'PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}'; // writes admin:org 115011885fd2
  GITHUB_DEPENDABOT_CREATE_OR_UPDATE_AN_ORGANIZATION_SECRET: 'PUT /orgs/{org}/dependabot/secrets/{secret_name}'; // destroys admin:org f03e57c3dee5
  GITHUB_DEPENDABOT_CREATE_OR_UPDATE_A_REPOSITORY_SECRET: 'PUT /repos/{owner}/{repo}/dependabot/secrets/{secret_name}'; // destroys repo 78371e0ba0b6
  GITHUB_DEPENDABOT_DELETE_AN_ORGANIZATION_SECRET: 'DELETE /orgs/{org}/dependabot/secrets/{secret_name}'; // destroys admin:org 545729913adc
  GITHUB_DEPENDABOT_DELETE_A_REPOSITORY_SECRET: 'DELETE /repos/{owner}/{repo}/dependabot/secrets/{secret_name}'; // destroys repo 249e23f2fec1
  GITHUB_DEPENDABOT_GET_AN_ORGANIZATION_PUBLIC_KEY: 'GET /orgs/{org}/dependabot/secrets/public-key'; // reads admin:org c1e0faed6171
  GITHUB_DEPENDABOT_GET_AN_ORGANIZATION_SECRET: 'GET /orgs/{org}/dependabot/secrets/{secret_name}'; // reads admin:org 545729913adc
  GITHUB_DEPENDABOT_GET_A_REPOSITORY_PUBLIC_KEY: 'GET /repos/{owner}/{repo}/dependabot/secrets/public-key'; // reads 31bcd8146741
  GITHUB_DEPENDABOT_GET_A_REPOSITORY_SECRET: 'GET /repos/{owner}/{repo}/dependabot/secrets/{secret_name}'; // reads repo 249e23f2fec1
  GITHUB_DEPENDABOT_LIST_ORGANIZATION_SECRETS: 'GET /orgs/{org}/dependabot/secrets'; // reads admin:org 4c5a24083ce1
  GITHUB_DEPENDABOT_LIST_REPOSITORY_SECRETS: 'GET /repos/{owner}/{repo}/dependabot/secrets'; // reads repo 24f349d1b4f8
  GITHUB_DEPENDABOT_LIST_SELECTED_REPOSITORIES_FOR_ORG_SECRET: 'GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories'; // reads admin:org f565cf8bb56c
  GITHUB_DEPENDABOT_REMOVE_SELECTED_REPOSITORY_FROM_ORG_SECRET: 'DELETE /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}'; // destroys admin:org 115011885fd2
  GITHUB_DEPENDABOT_SET_SELECTED_REPOSITORIES_FOR_ORG_SECRET: 'PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories'; // destroys admin:org 3375099f1493
  GITHUB_DETACH_CONFIGURATIONS_FROM_REPOSITORIES: 'DELETE /orgs/{org}/code-security/configurations/detach'; // destroys write:org 04fe89e5d56d
  GITHUB_DISABLE_A_CUSTOM_PROTECTION_RULE_FOR_AN_ENVIRONMENT: 'DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}'; // destroys repo 991593a3c938
  GITHUB_DISABLE_A_WORKFLOW: 'PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable'; // destroys repo 9d49b227cf8b
  GITHUB_DISABLE_DEPENDABOT_SECURITY_UPDATES: 'DELETE /repos/{owner}/{repo}/automated-security-fixes'; // destroys 31bcd8146741
  GITHUB_DISABLE_IMMUTABLE_RELEASES: 'DELETE /repos/{owner}/{repo}/immutable-releases'; // destroys 31bcd8146741
  GITHUB_DISABLE_PRIVATE_VULNERABILITY_REPORTING_FOR_A_REPOSITORY: 'DELETE /repos/{owner}/{repo}/private-vulnerability-reporting'; // destroys 31bcd8146741
  GITHUB_DISABLE_REPOSITORY_FOR_COPILOT_CLOUD_AGENT_IN_ORG: 'DELETE /orgs/{org}/copilot/coding-agent/permissions/repositories/{repository_id}'; // destroys admin:org b17ac4a78fb9
  GITHUB_DISABLE_SELECTED_REPOSITORY_FOR_GITHUB_ACTIONS_IN_ORG: 'DELETE /orgs/{org}/actions/permissions/repositories/{repository_id}'; // destroys admin:org b17ac4a78fb9
  GITHUB_DISABLE_SELECTED_REPOSITORY_FOR_IMMUTABLE_RELEASES_IN_ORG: 'DELETE /orgs/{org}/settings/immutable-releases/repositories/{repository_id}'; // destroys admin:org b17ac4a78fb9
  GITHUB_DISABLE_VULNERABILITY_ALERTS: 'DELETE /repos/{owner}/{repo}/vulnerability-alerts'; // destroys 31bcd8146741
  GITHUB_DISMISS_AN_ISSUE_SUGGESTION: 'POST /repos/{owner}/{repo}/issues/{issue_number}/suggestions/{suggestion_id}/dismiss'; // destroys 8062607ee66e
  GITHUB_DISMISS_A_REVIEW_FOR_A_PULL_REQUEST: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals'; // destroys 006bea1701ab
  GITHUB_DOWNLOAD_AN_ARTIFACT: 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}'; // reads repo 8a27232ffd22
  GITHUB_DOWNLOAD_AN_ORGANIZATION_MIGRATION_ARCHIVE: 'GET /orgs/{org}/migrations/{migration_id}/archive'; // reads 7b867206e5b2
  GITHUB_DOWNLOAD_A_REPOSITORY_ARCHIVE_TAR: 'GET /repos/{owner}/{repo}/tarball/{ref}'; // reads 3dafce683de1
  GITHUB_DOWNLOAD_A_REPOSITORY_ARCHIVE_ZIP: 'GET /repos/{owner}/{repo}/zipball/{ref}'; // reads 3dafce683de1
  GITHUB_DOWNLOAD_A_USER_MIGRATION_ARCHIVE: 'GET /user/migrations/{migration_id}/archive'; // reads f61076615b5f
  GITHUB_DOWNLOAD_JOB_LOGS_FOR_A_WORKFLOW_RUN: 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs'; // reads 82d508496280
  GITHUB_DOWNLOAD_WORKFLOW_RUN_ATTEMPT_LOGS: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs'; // reads df4a8df3d2be
  GITHUB_DOWNLOAD_WORKFLOW_RUN_LOGS: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/logs'; // reads 7e58790578c8
  GITHUB_ENABLE_A_WORKFLOW: 'PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable'; // writes repo 9d49b227cf8b
  GITHUB_ENABLE_DEPENDABOT_SECURITY_UPDATES: 'PUT /repos/{owner}/{repo}/automated-security-fixes'; // writes 31bcd8146741
  GITHUB_ENABLE_IMMUTABLE_RELEASES: 'PUT /repos/{owner}/{repo}/immutable-releases'; // writes 31bcd8146741
  GITHUB_ENABLE_OR_DISABLE_A_SECURITY_FEATURE_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/{security_product}/{enablement}'; // destroys deprecated 214dbc3ba2c0
  GITHUB_ENABLE_PRIVATE_VULNERABILITY_REPORTING_FOR_A_REPOSITORY: 'PUT /repos/{owner}/{repo}/private-vulnerability-reporting'; // writes 31bcd8146741
  GITHUB_ENABLE_REPOSITORY_FOR_COPILOT_CLOUD_AGENT_IN_ORGANIZATION: 'PUT /orgs/{org}/copilot/coding-agent/permissions/repositories/{repository_id}'; // writes admin:org b17ac4a78fb9
  GITHUB_ENABLE_SELECTED_REPOSITORY_FOR_GITHUB_ACTIONS_IN_ORG: 'PUT /orgs/{org}/actions/permissions/repositories/{repository_id}'; // writes admin:org b17ac4a78fb9
  GITHUB_ENABLE_SELECTED_REPOSITORY_FOR_IMMUTABLE_RELEASES_IN_ORG: 'PUT /orgs/{org}/settings/immutable-releases/repositories/{repository_id}'; // writes admin:org b17ac4a78fb9
  GITHUB_ENABLE_VULNERABILITY_ALERTS: 'PUT /repos/{owner}/{repo}/vulnerability-alerts'; // writes 31bcd8146741
  GITHUB_EXPORT_A_CODESPACE_FOR_THE_AUTHENTICATED_USER: 'POST /user/codespaces/{codespace_name}/exports'; // writes codespace ec84f73e3f1a
  GITHUB_EXPORT_A_SOFTWARE_BILL_OF_MATERIALS_SBOM_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/dependency-graph/sbom'; // reads 31bcd8146741
  GITHUB_FETCH_A_SOFTWARE_BILL_OF_MATERIALS_SBOM_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/dependency-graph/sbom/fetch-report/{sbom_uuid}'; // reads 203020399d7a
  GITHUB_FOLLOW_A_USER: 'PUT /user/following/{username}'; // writes user:follow d463030e8a5a
  GITHUB_FORCE_CANCEL_A_WORKFLOW_RUN: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel'; // destroys repo 7e58790578c8
  GITHUB_FORK_A_GIST: 'POST /gists/{gist_id}/forks'; // writes b545698ccbd9
  GITHUB_GENERATE_RELEASE_NOTES_CONTENT_FOR_A_RELEASE: 'POST /repos/{owner}/{repo}/releases/generate-notes'; // reads 7422db010b88
  GITHUB_GET_ACCESS_RESTRICTIONS: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions'; // reads ec2eda88cb05
  GITHUB_GET_ADMIN_BRANCH_PROTECTION: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins'; // reads ec2eda88cb05
  GITHUB_GET_ALLOWED_ACTIONS_AND_REUSABLE_WORKFLOWS_FOR_ORG: 'GET /orgs/{org}/actions/permissions/selected-actions'; // reads admin:org c1e0faed6171
  GITHUB_GET_ALLOWED_ACTIONS_AND_REUSABLE_WORKFLOWS_FOR_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/permissions/selected-actions'; // reads repo 31bcd8146741
  GITHUB_GET_ALL_API_VERSIONS: 'GET /versions'; // reads 8116f6705107
  GITHUB_GET_ALL_AUTOLINKS_OF_A_REPOSITORY: 'GET /repos/{owner}/{repo}/autolinks'; // reads 31bcd8146741
  GITHUB_GET_ALL_BUDGETS_FOR_AN_ORGANIZATION: 'GET /organizations/{org}/settings/billing/budgets'; // reads 1e0540bd7f5a
  GITHUB_GET_ALL_CODES_OF_CONDUCT: 'GET /codes_of_conduct'; // reads 8116f6705107
  GITHUB_GET_ALL_COMMONLY_USED_LICENSES: 'GET /licenses'; // reads 611d8131341b
  GITHUB_GET_ALL_CONTRIBUTOR_COMMIT_ACTIVITY: 'GET /repos/{owner}/{repo}/stats/contributors'; // reads 31bcd8146741
  GITHUB_GET_ALL_CUSTOM_PROPERTIES_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/properties/schema'; // reads c1e0faed6171
  GITHUB_GET_ALL_CUSTOM_PROPERTY_VALUES_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/properties/values'; // reads 31bcd8146741
  GITHUB_GET_ALL_DEPLOYMENT_PROTECTION_RULES_FOR_AN_ENVIRONMENT: 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules'; // reads 387b26f3c6fd
  GITHUB_GET_ALL_GITIGNORE_TEMPLATES: 'GET /gitignore/templates'; // reads 8116f6705107
  GITHUB_GET_ALL_ORGANIZATION_REPOSITORY_RULESETS: 'GET /orgs/{org}/rulesets'; // reads 652310a85f50
  GITHUB_GET_ALL_ORGANIZATION_ROLES_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/organization-roles'; // reads admin:org c1e0faed6171
  GITHUB_GET_ALL_REPOSITORY_RULESETS: 'GET /repos/{owner}/{repo}/rulesets'; // reads dbbccaf9c91a
  GITHUB_GET_ALL_REPOSITORY_TOPICS: 'GET /repos/{owner}/{repo}/topics'; // reads 2f364e02cece
  GITHUB_GET_ALL_REQUESTED_REVIEWERS_FOR_A_PULL_REQUEST: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers'; // reads eae8a53eaf91
  GITHUB_GET_ALL_STATUS_CHECK_CONTEXTS: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts'; // reads ec2eda88cb05
  GITHUB_GET_ANALYSIS_STATUS_OF_REPO_IN_CODEQL_VARIANT_ANALYSIS: 'GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}/repos/{repo_owner}/{repo_name}'; // reads 56c15c246c5e
  GITHUB_GET_AN_APP: 'GET /apps/{app_slug}'; // reads cfdfd18ac1bd
  GITHUB_GET_AN_ARTIFACT: 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}'; // reads 80a7410c12ba
  GITHUB_GET_AN_ASSIGNMENT: 'GET /assignments/{assignment_id}'; // reads deprecated 4be7c4e0b770
  GITHUB_GET_AN_AUTOLINK_REFERENCE_OF_A_REPOSITORY: 'GET /repos/{owner}/{repo}/autolinks/{autolink_id}'; // reads c723d1b828e8
  GITHUB_GET_AN_ENTERPRISE_TEAM: 'GET /enterprises/{enterprise}/teams/{team_slug}'; // reads d9e404ac9457
  GITHUB_GET_AN_ENVIRONMENT: 'GET /repos/{owner}/{repo}/environments/{environment_name}'; // reads 46d710ed87fb
  GITHUB_GET_AN_ENVIRONMENT_PUBLIC_KEY: 'GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/public-key'; // reads 46d710ed87fb
  GITHUB_GET_AN_ENVIRONMENT_SECRET: 'GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}'; // reads repo e0c4f24f04f7
  GITHUB_GET_AN_ENVIRONMENT_VARIABLE: 'GET /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}'; // reads repo 18125a99ca69
  GITHUB_GET_AN_IMAGE_VERSION_OF_A_CUSTOM_IMAGE_FOR_AN_ORG: 'GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}'; // reads manage_runners:org 290bff064abe
  GITHUB_GET_AN_IMPORT_STATUS: 'GET /repos/{owner}/{repo}/import'; // reads deprecated 31bcd8146741
  GITHUB_GET_AN_INSTALLATION_FOR_THE_AUTHENTICATED_APP: 'GET /app/installations/{installation_id}'; // reads 3a5be24646e8
  GITHUB_GET_AN_ISSUE: 'GET /repos/{owner}/{repo}/issues/{issue_number}'; // reads 1b2d944c8e21
  GITHUB_GET_AN_ISSUE_COMMENT: 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}'; // reads 4853cfc9c30a
  GITHUB_GET_AN_ISSUE_EVENT: 'GET /repos/{owner}/{repo}/issues/events/{event_id}'; // reads a148ca0379e7
  GITHUB_GET_AN_ITEM_FOR_AN_ORGANIZATION_OWNED_PROJECT: 'GET /orgs/{org}/projectsV2/{project_number}/items/{item_id}'; // reads 62a64da8f9f9
  GITHUB_GET_AN_ITEM_FOR_A_USER_OWNED_PROJECT: 'GET /users/{username}/projectsV2/{project_number}/items/{item_id}'; // reads 57502f69c146
  GITHUB_GET_AN_ORGANIZATION: 'GET /orgs/{org}'; // reads c1e0faed6171
  GITHUB_GET_AN_ORGANIZATION_COPILOT_SPACE: 'GET /orgs/{org}/copilot-spaces/{space_number}'; // reads read:org 45190b7082ca
  GITHUB_GET_AN_ORGANIZATION_MEMBERSHIP_FOR_THE_AUTHENTICATED_USER: 'GET /user/memberships/orgs/{org}'; // reads c1e0faed6171
  GITHUB_GET_AN_ORGANIZATION_MIGRATION_STATUS: 'GET /orgs/{org}/migrations/{migration_id}'; // reads cc25b24a6bd6
  GITHUB_GET_AN_ORGANIZATION_REPOSITORY_RULESET: 'GET /orgs/{org}/rulesets/{ruleset_id}'; // reads 4477abfbaa64
  GITHUB_GET_AN_ORGANIZATION_ROLE: 'GET /orgs/{org}/organization-roles/{role_id}'; // reads admin:org 61e92bcc8fc7
  GITHUB_GET_AN_ORGANIZATION_RULE_SUITE: 'GET /orgs/{org}/rulesets/rule-suites/{rule_suite_id}'; // reads baeeb06e1d0b
  GITHUB_GET_AN_ORGANIZATION_WEBHOOK: 'GET /orgs/{org}/hooks/{hook_id}'; // reads admin:org_hook 869371b32b1a
  GITHUB_GET_AN_SSH_SIGNING_KEY_FOR_THE_AUTHENTICATED_USER: 'GET /user/ssh_signing_keys/{ssh_signing_key_id}'; // reads read:ssh_signing_key be02378a5234
  GITHUB_GET_APPS_WITH_ACCESS_TO_THE_PROTECTED_BRANCH: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps'; // reads ec2eda88cb05
  GITHUB_GET_ARTIFACT_AND_LOG_RETENTION_SETTINGS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/permissions/artifact-and-log-retention'; // reads repo 31bcd8146741
  GITHUB_GET_ARTIFACT_AND_LOG_RETENTION_SETTINGS_FOR_ORGANIZATION: 'GET /orgs/{org}/actions/permissions/artifact-and-log-retention'; // reads c1e0faed6171
  GITHUB_GET_ASSIGNMENT_GRADES: 'GET /assignments/{assignment_id}/grades'; // reads deprecated 4be7c4e0b770
  GITHUB_GET_A_BLOB: 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}'; // reads f6fc5602384c
  GITHUB_GET_A_BRANCH: 'GET /repos/{owner}/{repo}/branches/{branch}'; // reads ec2eda88cb05
  GITHUB_GET_A_BUDGET_BY_ID_FOR_AN_ORGANIZATION: 'GET /organizations/{org}/settings/billing/budgets/{budget_id}'; // reads 3594ea725d60
  GITHUB_GET_A_CAMPAIGN_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/campaigns/{campaign_number}'; // reads security_events 14da6b3b00a4
  GITHUB_GET_A_CHECK_RUN: 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}'; // reads faf0940300c0
  GITHUB_GET_A_CHECK_SUITE: 'GET /repos/{owner}/{repo}/check-suites/{check_suite_id}'; // reads 64d51fa001e3
  GITHUB_GET_A_CLASSROOM: 'GET /classrooms/{classroom_id}'; // reads deprecated 8161c17a70e1
  GITHUB_GET_A_CODEQL_DATABASE_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}'; // reads public_repo bf71c775a9ae
  GITHUB_GET_A_CODESPACE_FOR_THE_AUTHENTICATED_USER: 'GET /user/codespaces/{codespace_name}'; // reads codespace ec84f73e3f1a
  GITHUB_GET_A_CODE_OF_CONDUCT: 'GET /codes_of_conduct/{key}'; // reads ae1ee3954b6a
  GITHUB_GET_A_CODE_QUALITY_FINDING: 'GET /repos/{owner}/{repo}/code-quality/findings/{finding_number}'; // reads public_repo 8c751f1c1867
  GITHUB_GET_A_CODE_QUALITY_SETUP_CONFIGURATION: 'GET /repos/{owner}/{repo}/code-quality/setup'; // reads public_repo 31bcd8146741
  GITHUB_GET_A_CODE_SCANNING_ALERT: 'GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}'; // reads 6852db9841ce
  GITHUB_GET_A_CODE_SCANNING_ANALYSIS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}'; // reads 7b29163aa455
  GITHUB_GET_A_CODE_SCANNING_DEFAULT_SETUP_CONFIGURATION: 'GET /repos/{owner}/{repo}/code-scanning/default-setup'; // reads public_repo 31bcd8146741
  GITHUB_GET_A_CODE_SECURITY_CONFIGURATION: 'GET /orgs/{org}/code-security/configurations/{configuration_id}'; // reads write:org 305d5c72e9c4
  GITHUB_GET_A_COMMIT: 'GET /repos/{owner}/{repo}/commits/{ref}'; // reads d60103472ce2
  GITHUB_GET_A_COMMIT_COMMENT: 'GET /repos/{owner}/{repo}/comments/{comment_id}'; // reads 4853cfc9c30a
  GITHUB_GET_A_COMMIT_OBJECT: 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}'; // reads 3363adcaa0dd
  GITHUB_GET_A_CONCURRENCY_GROUP_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/concurrency_groups/{concurrency_group_name}'; // reads 7dabb8bf79b6
  GITHUB_GET_A_COPILOT_SPACE_FOR_A_USER: 'GET /users/{username}/copilot-spaces/{space_number}'; // reads repo c0d05baf46a1
  GITHUB_GET_A_CUSTOM_DEPLOYMENT_PROTECTION_RULE: 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}'; // reads 7767212e3500
  GITHUB_GET_A_CUSTOM_PROPERTY_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/properties/schema/{custom_property_name}'; // reads eb1bc56050c0
  GITHUB_GET_A_DELIVERY_FOR_AN_APP_WEBHOOK: 'GET /app/hook/deliveries/{delivery_id}'; // reads e9bb9104669d
  GITHUB_GET_A_DELIVERY_FOR_A_REPOSITORY_WEBHOOK: 'GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}'; // reads a1171f213d17
  GITHUB_GET_A_DEPENDABOT_ALERT: 'GET /repos/{owner}/{repo}/dependabot/alerts/{alert_number}'; // reads security_events b960c3cd8fcd
  GITHUB_GET_A_DEPLOYMENT: 'GET /repos/{owner}/{repo}/deployments/{deployment_id}'; // reads 4b8a4e95c600
  GITHUB_GET_A_DEPLOYMENT_BRANCH_POLICY: 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}'; // reads 2c76201d83cb
  GITHUB_GET_A_DEPLOYMENT_STATUS: 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}'; // reads b8bacd9a3d2b
  GITHUB_GET_A_DEPLOY_KEY: 'GET /repos/{owner}/{repo}/keys/{key_id}'; // reads 176808928b41
  GITHUB_GET_A_DIFF_OF_THE_DEPENDENCIES_BETWEEN_COMMITS: 'GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}'; // reads adfb1ab78131
  GITHUB_GET_A_DNS_HEALTH_CHECK_FOR_GITHUB_PAGES: 'GET /repos/{owner}/{repo}/pages/health'; // reads repo 31bcd8146741
  GITHUB_GET_A_GIST: 'GET /gists/{gist_id}'; // reads b545698ccbd9
  GITHUB_GET_A_GIST_COMMENT: 'GET /gists/{gist_id}/comments/{comment_id}'; // reads b1fbe17970ac
  GITHUB_GET_A_GIST_REVISION: 'GET /gists/{gist_id}/{sha}'; // reads 2986be127bd0
  GITHUB_GET_A_GITHUB_HOSTED_RUNNER_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}'; // reads manage_runners:org 70173cd3fb56
  GITHUB_GET_A_GITHUB_PAGES_SITE: 'GET /repos/{owner}/{repo}/pages'; // reads repo 31bcd8146741
  GITHUB_GET_A_GITIGNORE_TEMPLATE: 'GET /gitignore/templates/{name}'; // reads 6f2d1d7cf122
  GITHUB_GET_A_GLOBAL_SECURITY_ADVISORY: 'GET /advisories/{ghsa_id}'; // reads 79802ef82062
  GITHUB_GET_A_GPG_KEY_FOR_THE_AUTHENTICATED_USER: 'GET /user/gpg_keys/{gpg_key_id}'; // reads read:gpg_key 2727d2b75106
  GITHUB_GET_A_JOB_FOR_A_WORKFLOW_RUN: 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}'; // reads 82d508496280
  GITHUB_GET_A_LABEL: 'GET /repos/{owner}/{repo}/labels/{name}'; // reads d7451a6da41f
  GITHUB_GET_A_LICENSE: 'GET /licenses/{license}'; // reads 86327772048d
  GITHUB_GET_A_MILESTONE: 'GET /repos/{owner}/{repo}/milestones/{milestone_number}'; // reads 6667d73031f2
  GITHUB_GET_A_PACKAGE_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/packages/{package_type}/{package_name}'; // reads read:packages 9f26b5d22848
  GITHUB_GET_A_PACKAGE_FOR_A_USER: 'GET /users/{username}/packages/{package_type}/{package_name}'; // reads read:packages e2e18c105017
  GITHUB_GET_A_PACKAGE_FOR_THE_AUTHENTICATED_USER: 'GET /user/packages/{package_type}/{package_name}'; // reads read:packages 34795ae2c5ef
  GITHUB_GET_A_PACKAGE_VERSION_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}'; // reads read:packages a123a6eebda7
  GITHUB_GET_A_PACKAGE_VERSION_FOR_A_USER: 'GET /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}'; // reads read:packages 68ffb7918366
  GITHUB_GET_A_PACKAGE_VERSION_FOR_THE_AUTHENTICATED_USER: 'GET /user/packages/{package_type}/{package_name}/versions/{package_version_id}'; // reads read:packages d81575194476
  GITHUB_GET_A_PRIVATE_REGISTRY_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/private-registries/{secret_name}'; // reads admin:org 545729913adc
  GITHUB_GET_A_PUBLIC_SSH_KEY_FOR_THE_AUTHENTICATED_USER: 'GET /user/keys/{key_id}'; // reads read:public_key 1c31bce4393c
  GITHUB_GET_A_PULL_REQUEST: 'GET /repos/{owner}/{repo}/pulls/{pull_number}'; // reads eae8a53eaf91
  GITHUB_GET_A_PULL_REQUEST_STACK: 'GET /repos/{owner}/{repo}/stacks/{stack_number}'; // reads c459fc995fa8
  GITHUB_GET_A_REFERENCE: 'GET /repos/{owner}/{repo}/git/ref/{ref}'; // reads 069388130e96
  GITHUB_GET_A_RELEASE: 'GET /repos/{owner}/{repo}/releases/{release_id}'; // reads 74484024d638
  GITHUB_GET_A_RELEASE_ASSET: 'GET /repos/{owner}/{repo}/releases/assets/{asset_id}'; // reads ebd011f2b01a
  GITHUB_GET_A_RELEASE_BY_TAG_NAME: 'GET /repos/{owner}/{repo}/releases/tags/{tag}'; // reads 3a84fa5604bf
  GITHUB_GET_A_REPOSITORY: 'GET /repos/{owner}/{repo}'; // reads 31bcd8146741
  GITHUB_GET_A_REPOSITORY_INSTALLATION_FOR_THE_AUTHENTICATED_APP: 'GET /repos/{owner}/{repo}/installation'; // reads 31bcd8146741
  GITHUB_GET_A_REPOSITORY_README: 'GET /repos/{owner}/{repo}/readme'; // reads eabba2d5f978
  GITHUB_GET_A_REPOSITORY_README_FOR_A_DIRECTORY: 'GET /repos/{owner}/{repo}/readme/{dir}'; // reads 9fa83306ae20
  GITHUB_GET_A_REPOSITORY_RULESET: 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}'; // reads eb7d1773c61a
  GITHUB_GET_A_REPOSITORY_RULE_SUITE: 'GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}'; // reads 1ebfb4f1ab6f
  GITHUB_GET_A_REPOSITORY_SECURITY_ADVISORY: 'GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}'; // reads 3ec4acd26686
  GITHUB_GET_A_REPOSITORY_SUBSCRIPTION: 'GET /repos/{owner}/{repo}/subscription'; // reads 31bcd8146741
  GITHUB_GET_A_REPOSITORY_WEBHOOK: 'GET /repos/{owner}/{repo}/hooks/{hook_id}'; // reads b1457c7d6be6
  GITHUB_GET_A_RESOURCE_FOR_AN_ORGANIZATION_COPILOT_SPACE: 'GET /orgs/{org}/copilot-spaces/{space_number}/resources/{space_resource_id}'; // reads read:org 36e365ca87f0
  GITHUB_GET_A_RESOURCE_FOR_A_COPILOT_SPACE_FOR_A_USER: 'GET /users/{username}/copilot-spaces/{space_number}/resources/{space_resource_id}'; // reads read:user b422ea3ac6a7
  GITHUB_GET_A_REVIEW_COMMENT_FOR_A_PULL_REQUEST: 'GET /repos/{owner}/{repo}/pulls/comments/{comment_id}'; // reads 4853cfc9c30a
  GITHUB_GET_A_REVIEW_FOR_A_PULL_REQUEST: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}'; // reads cc31dd2405b1
  GITHUB_GET_A_SECRET_FOR_THE_AUTHENTICATED_USER: 'GET /user/codespaces/secrets/{secret_name}'; // reads codespace:secrets e19a80854cac
  GITHUB_GET_A_SECRET_SCANNING_ALERT: 'GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}'; // reads security_events c754f0cc5406
  GITHUB_GET_A_SELF_HOSTED_RUNNER_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/runners/{runner_id}'; // reads admin:org ac2104fbaafe
  GITHUB_GET_A_SELF_HOSTED_RUNNER_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/runners/{runner_id}'; // reads repo 0a0516a97949
  GITHUB_GET_A_SELF_HOSTED_RUNNER_GROUP_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/runner-groups/{runner_group_id}'; // reads admin:org 96d317d637ee
  GITHUB_GET_A_SUBSCRIPTION_PLAN_FOR_AN_ACCOUNT: 'GET /marketplace_listing/accounts/{account_id}'; // reads c2588bed16bd
  GITHUB_GET_A_SUBSCRIPTION_PLAN_FOR_AN_ACCOUNT_STUBBED: 'GET /marketplace_listing/stubbed/accounts/{account_id}'; // reads c2588bed16bd
  GITHUB_GET_A_TAG: 'GET /repos/{owner}/{repo}/git/tags/{tag_sha}'; // reads 2ee45d59bff3
  GITHUB_GET_A_TASK_BY_ID: 'GET /agents/tasks/{task_id}'; // reads 19e4f6b34928
  GITHUB_GET_A_TASK_BY_REPO: 'GET /agents/repos/{owner}/{repo}/tasks/{task_id}'; // reads 7daec5a973f5
  GITHUB_GET_A_TEAM_BY_NAME: 'GET /orgs/{org}/teams/{team_slug}'; // reads d955399019cb
  GITHUB_GET_A_TEAM_LEGACY: 'GET /teams/{team_id}'; // reads deprecated 220dd7fabe1d
  GITHUB_GET_A_THREAD: 'GET /notifications/threads/{thread_id}'; // reads 648e086e911b
  GITHUB_GET_A_THREAD_SUBSCRIPTION_FOR_THE_AUTHENTICATED_USER: 'GET /notifications/threads/{thread_id}/subscription'; // reads 648e086e911b
  GITHUB_GET_A_TREE: 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}'; // reads 5b6866d14db6
  GITHUB_GET_A_USER: 'GET /users/{username}'; // reads d463030e8a5a
  GITHUB_GET_A_USER_INSTALLATION_FOR_THE_AUTHENTICATED_APP: 'GET /users/{username}/installation'; // reads d463030e8a5a
  GITHUB_GET_A_USER_MIGRATION_STATUS: 'GET /user/migrations/{migration_id}'; // reads 19711684a1df
  GITHUB_GET_A_USER_USING_THEIR_ID: 'GET /user/{account_id}'; // reads c2588bed16bd
  GITHUB_GET_A_WEBHOOK_CONFIGURATION_FOR_AN_APP: 'GET /app/hook/config'; // reads 8116f6705107
  GITHUB_GET_A_WEBHOOK_CONFIGURATION_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/hooks/{hook_id}/config'; // reads admin:org_hook 869371b32b1a
  GITHUB_GET_A_WEBHOOK_CONFIGURATION_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/hooks/{hook_id}/config'; // reads b1457c7d6be6
  GITHUB_GET_A_WEBHOOK_DELIVERY_FOR_AN_ORGANIZATION_WEBHOOK: 'GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}'; // reads admin:org_hook f25eb4f3d284
  GITHUB_GET_A_WORKFLOW: 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}'; // reads 9d49b227cf8b
  GITHUB_GET_A_WORKFLOW_RUN: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}'; // reads 7f0ffee6e0ad
  GITHUB_GET_A_WORKFLOW_RUN_ATTEMPT: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}'; // reads 0019a26897c9
  GITHUB_GET_BILLING_AI_CREDIT_USAGE_REPORT_FOR_AN_ORGANIZATION: 'GET /organizations/{org}/settings/billing/ai_credit/usage'; // reads 312adfe90f16
  GITHUB_GET_BILLING_AI_CREDIT_USAGE_REPORT_FOR_A_USER: 'GET /users/{username}/settings/billing/ai_credit/usage'; // reads e393b9c0fc39
  GITHUB_GET_BILLING_PREMIUM_REQUEST_USAGE_REPORT_FOR_A_USER: 'GET /users/{username}/settings/billing/premium_request/usage'; // reads e393b9c0fc39
  GITHUB_GET_BILLING_PREMIUM_REQUEST_USAGE_REPORT_FOR_ORGANIZATION: 'GET /organizations/{org}/settings/billing/premium_request/usage'; // reads 312adfe90f16
  GITHUB_GET_BILLING_USAGE_REPORT_FOR_AN_ORGANIZATION: 'GET /organizations/{org}/settings/billing/usage'; // reads 47f26c3f37d9
  GITHUB_GET_BILLING_USAGE_REPORT_FOR_A_USER: 'GET /users/{username}/settings/billing/usage'; // reads 5c6344fc8e9e
  GITHUB_GET_BILLING_USAGE_SUMMARY_FOR_AN_ORGANIZATION: 'GET /organizations/{org}/settings/billing/usage/summary'; // reads 163b12d3179c
  GITHUB_GET_BILLING_USAGE_SUMMARY_FOR_A_USER: 'GET /users/{username}/settings/billing/usage/summary'; // reads e42635884ab4
  GITHUB_GET_BRANCH_PROTECTION: 'GET /repos/{owner}/{repo}/branches/{branch}/protection'; // reads ec2eda88cb05
  GITHUB_GET_CLUSTER_DEPLOYMENT_RECORDS_JOB_STATUS: 'GET /orgs/{org}/artifacts/metadata/deployment-record/cluster/{cluster}/jobs/{job_id}'; // reads 0b6f0bee76c4
  GITHUB_GET_CODE_SECURITY_CONFIGURATIONS_FOR_AN_ENTERPRISE: 'GET /enterprises/{enterprise}/code-security/configurations'; // reads read:enterprise 75505be04d6a
  GITHUB_GET_CODE_SECURITY_CONFIGURATIONS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/code-security/configurations'; // reads read:org fcded1606c68
  GITHUB_GET_CODE_SECURITY_CONFIGURATION_ASSOCIATED_WITH_REPO: 'GET /repos/{owner}/{repo}/code-security-configuration'; // reads repo 31bcd8146741
  GITHUB_GET_COMMIT_AUTHORS: 'GET /repos/{owner}/{repo}/import/authors'; // reads deprecated da4827b6d48d
  GITHUB_GET_COMMIT_SIGNATURE_PROTECTION: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures'; // reads ec2eda88cb05
  GITHUB_GET_COMMUNITY_PROFILE_METRICS: 'GET /repos/{owner}/{repo}/community/profile'; // reads 31bcd8146741
  GITHUB_GET_CONTEXTUAL_INFORMATION_FOR_A_USER: 'GET /users/{username}/hovercard'; // reads repo 43f3a707bb2a
  GITHUB_GET_COPILOT_CLOUD_AGENT_CONFIGURATION_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/copilot/cloud-agent/configuration'; // reads repo 31bcd8146741
  GITHUB_GET_COPILOT_CLOUD_AGENT_PERMISSIONS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/copilot/coding-agent/permissions'; // reads admin:org c1e0faed6171
  GITHUB_GET_COPILOT_CONTENT_EXCLUSION_RULES_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/copilot/content_exclusion'; // reads c1e0faed6171
  GITHUB_GET_COPILOT_ENTERPRISE_REPOSITORY_REPORT_FOR_SPECIFIC_DAY: 'GET /enterprises/{enterprise}/copilot/metrics/reports/repos-1-day'; // reads 8ed841613605
  GITHUB_GET_COPILOT_ENTERPRISE_USAGE_METRICS: 'GET /enterprises/{enterprise}/copilot/metrics/reports/enterprise-28-day/latest'; // reads 209cb693f6d2
  GITHUB_GET_COPILOT_ENTERPRISE_USAGE_METRICS_FOR_A_SPECIFIC_DAY: 'GET /enterprises/{enterprise}/copilot/metrics/reports/enterprise-1-day'; // reads 8ed841613605
  GITHUB_GET_COPILOT_ENTERPRISE_USER_TEAMS_REPORT_FOR_SPECIFIC_DAY: 'GET /enterprises/{enterprise}/copilot/metrics/reports/user-teams-1-day'; // reads 8ed841613605
  GITHUB_GET_COPILOT_ORGANIZATION_USAGE_METRICS: 'GET /orgs/{org}/copilot/metrics/reports/organization-28-day/latest'; // reads read:org c1e0faed6171
  GITHUB_GET_COPILOT_ORGANIZATION_USAGE_METRICS_FOR_A_SPECIFIC_DAY: 'GET /orgs/{org}/copilot/metrics/reports/organization-1-day'; // reads read:org dc62f3abb712
  GITHUB_GET_COPILOT_ORGANIZATION_USERS_USAGE_METRICS: 'GET /orgs/{org}/copilot/metrics/reports/users-28-day/latest'; // reads read:org c1e0faed6171
  GITHUB_GET_COPILOT_ORG_REPOSITORY_REPORT_FOR_SPECIFIC_DAY: 'GET /orgs/{org}/copilot/metrics/reports/repos-1-day'; // reads read:org dc62f3abb712
  GITHUB_GET_COPILOT_ORG_USERS_USAGE_METRICS_FOR_SPECIFIC_DAY: 'GET /orgs/{org}/copilot/metrics/reports/users-1-day'; // reads read:org dc62f3abb712
  GITHUB_GET_COPILOT_ORG_USER_TEAMS_REPORT_FOR_SPECIFIC_DAY: 'GET /orgs/{org}/copilot/metrics/reports/user-teams-1-day'; // reads read:org dc62f3abb712
  GITHUB_GET_COPILOT_SEAT_ASSIGNMENT_DETAILS_FOR_A_USER: 'GET /orgs/{org}/members/{username}/copilot'; // reads 87f866965025
  GITHUB_GET_COPILOT_SEAT_INFORMATION_AND_SETTINGS_FOR_ORG: 'GET /orgs/{org}/copilot/billing'; // reads c1e0faed6171
  GITHUB_GET_COPILOT_USERS_USAGE_METRICS: 'GET /enterprises/{enterprise}/copilot/metrics/reports/users-28-day/latest'; // reads 209cb693f6d2
  GITHUB_GET_COPILOT_USERS_USAGE_METRICS_FOR_A_SPECIFIC_DAY: 'GET /enterprises/{enterprise}/copilot/metrics/reports/users-1-day'; // reads 8ed841613605
  GITHUB_GET_CUSTOMIZATION_TEMPLATE_FOR_OIDC_SUBJECT_CLAIM_FOR_ORG: 'GET /orgs/{org}/actions/oidc/customization/sub'; // reads read:org c1e0faed6171
  GITHUB_GET_CUSTOMIZATION_TEMPLATE_OIDC_SUBJECT_CLAIM_REPO: 'GET /repos/{owner}/{repo}/actions/oidc/customization/sub'; // reads repo 31bcd8146741
  GITHUB_GET_CUSTOM_IMAGE_DEFINITION_GITHUB_ACTIONS_HOSTED_RUNNERS: 'GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}'; // reads manage_runners:org f90ccbcb8a8a
  GITHUB_GET_DEFAULT_ATTRIBUTES_FOR_A_CODESPACE: 'GET /repos/{owner}/{repo}/codespaces/new'; // reads codespace 32e364535eee
  GITHUB_GET_DEFAULT_CODE_SECURITY_CONFIGURATIONS: 'GET /orgs/{org}/code-security/configurations/defaults'; // reads read:org c1e0faed6171
  GITHUB_GET_DEFAULT_CODE_SECURITY_CONFIGURATIONS_FOR_ENTERPRISE: 'GET /enterprises/{enterprise}/code-security/configurations/defaults'; // reads read:enterprise 209cb693f6d2
  GITHUB_GET_DEFAULT_WORKFLOW_PERMISSIONS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/permissions/workflow'; // reads admin:org c1e0faed6171
  GITHUB_GET_DEFAULT_WORKFLOW_PERMISSIONS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/permissions/workflow'; // reads repo 31bcd8146741
  GITHUB_GET_DETAILS_ABOUT_A_CODESPACE_EXPORT: 'GET /user/codespaces/{codespace_name}/exports/{export_id}'; // reads codespace ddf03f0f680f
  GITHUB_GET_EMOJIS: 'GET /emojis'; // reads 8116f6705107
  GITHUB_GET_ENTERPRISE_TEAM_MEMBERSHIP: 'GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}'; // reads 5542bf848e57
  GITHUB_GET_FEEDS: 'GET /feeds'; // reads 8116f6705107
  GITHUB_GET_FORK_PR_CONTRIBUTOR_APPROVAL_PERMISSIONS_FOR_ORG: 'GET /orgs/{org}/actions/permissions/fork-pr-contributor-approval'; // reads c1e0faed6171
  GITHUB_GET_FORK_PR_CONTRIBUTOR_APPROVAL_PERMISSIONS_FOR_REPO: 'GET /repos/{owner}/{repo}/actions/permissions/fork-pr-contributor-approval'; // reads repo 31bcd8146741
  GITHUB_GET_GITHUB_ACTIONS_CACHE_RETENTION_LIMIT_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/cache/retention-limit'; // reads 31bcd8146741
  GITHUB_GET_GITHUB_ACTIONS_CACHE_RETENTION_LIMIT_FOR_ENTERPRISE: 'GET /enterprises/{enterprise}/actions/cache/retention-limit'; // reads admin:enterprise 209cb693f6d2
  GITHUB_GET_GITHUB_ACTIONS_CACHE_RETENTION_LIMIT_FOR_ORGANIZATION: 'GET /organizations/{org}/actions/cache/retention-limit'; // reads c1e0faed6171
  GITHUB_GET_GITHUB_ACTIONS_CACHE_STORAGE_LIMIT_FOR_AN_ENTERPRISE: 'GET /enterprises/{enterprise}/actions/cache/storage-limit'; // reads admin:enterprise 209cb693f6d2
  GITHUB_GET_GITHUB_ACTIONS_CACHE_STORAGE_LIMIT_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/cache/storage-limit'; // reads 31bcd8146741
  GITHUB_GET_GITHUB_ACTIONS_CACHE_STORAGE_LIMIT_FOR_ORGANIZATION: 'GET /organizations/{org}/actions/cache/storage-limit'; // reads c1e0faed6171
  GITHUB_GET_GITHUB_ACTIONS_CACHE_USAGE_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/cache/usage'; // reads read:org c1e0faed6171
  GITHUB_GET_GITHUB_ACTIONS_CACHE_USAGE_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/cache/usage'; // reads 31bcd8146741
  GITHUB_GET_GITHUB_ACTIONS_PERMISSIONS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/permissions'; // reads admin:org c1e0faed6171
  GITHUB_GET_GITHUB_ACTIONS_PERMISSIONS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/permissions'; // reads repo 31bcd8146741
  GITHUB_GET_GITHUB_HOSTED_RUNNERS_MACHINE_SPECS_FOR_ORGANIZATION: 'GET /orgs/{org}/actions/hosted-runners/machine-sizes'; // reads c1e0faed6171
  GITHUB_GET_GITHUB_META_INFORMATION: 'GET /meta'; // reads 8116f6705107
  GITHUB_GET_GITHUB_OWNED_IMAGES_FOR_GITHUB_HOSTED_RUNNERS_IN_ORG: 'GET /orgs/{org}/actions/hosted-runners/images/github-owned'; // reads c1e0faed6171
  GITHUB_GET_GITHUB_PAGES_BUILD: 'GET /repos/{owner}/{repo}/pages/builds/{build_id}'; // reads repo 6f5eaf555585
  GITHUB_GET_HOSTED_COMPUTE_NETWORK_CONFIGURATION_FOR_ORGANIZATION: 'GET /orgs/{org}/settings/network-configurations/{network_configuration_id}'; // reads 8154ead28159
  GITHUB_GET_HOSTED_COMPUTE_NETWORK_SETTINGS_RESOURCE_FOR_ORG: 'GET /orgs/{org}/settings/network-settings/{network_settings_id}'; // reads 7d735031555f
  GITHUB_GET_IMMUTABLE_RELEASES_SETTINGS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/settings/immutable-releases'; // reads admin:org c1e0faed6171
  GITHUB_GET_INFORMATION_ABOUT_A_SARIF_UPLOAD: 'GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}'; // reads 6e0cf5986663
  GITHUB_GET_INTERACTION_RESTRICTIONS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/interaction-limits'; // reads c1e0faed6171
  GITHUB_GET_INTERACTION_RESTRICTIONS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/interaction-limits'; // reads 31bcd8146741
  GITHUB_GET_INTERACTION_RESTRICTIONS_FOR_YOUR_PUBLIC_REPOSITORIES: 'GET /user/interaction-limits'; // reads 8116f6705107
  GITHUB_GET_LARGE_FILES: 'GET /repos/{owner}/{repo}/import/large_files'; // reads deprecated 31bcd8146741
  GITHUB_GET_LATEST_PAGES_BUILD: 'GET /repos/{owner}/{repo}/pages/builds/latest'; // reads repo 31bcd8146741
  GITHUB_GET_LEVEL_OF_ACCESS_FOR_WORKFLOWS_OUTSIDE_OF_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/permissions/access'; // reads repo 31bcd8146741
  GITHUB_GET_LIMITS_ON_GITHUB_HOSTED_RUNNERS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/hosted-runners/limits'; // reads c1e0faed6171
  GITHUB_GET_OCTOCAT: 'GET /octocat'; // reads 51f3db0efc02
  GITHUB_GET_ORGANIZATION_ASSIGNMENT: 'GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}'; // reads 2cddfc6cac48
  GITHUB_GET_ORGANIZATION_ASSIGNMENTS: 'GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations'; // reads 057456285cd9
  GITHUB_GET_ORGANIZATION_INSTALLATION_FOR_AUTHENTICATED_APP: 'GET /orgs/{org}/installation'; // reads c1e0faed6171
  GITHUB_GET_ORGANIZATION_MEMBERSHIP_FOR_A_USER: 'GET /orgs/{org}/memberships/{username}'; // reads 87f866965025
  GITHUB_GET_ORGANIZATION_RULESET_HISTORY: 'GET /orgs/{org}/rulesets/{ruleset_id}/history'; // reads 07ded67d6e1e
  GITHUB_GET_ORGANIZATION_RULESET_VERSION: 'GET /orgs/{org}/rulesets/{ruleset_id}/history/{version_id}'; // reads 9218304868a0
  GITHUB_GET_PAGE_VIEWS: 'GET /repos/{owner}/{repo}/traffic/views'; // reads 2126782d9619
  GITHUB_GET_PARENT_ISSUE: 'GET /repos/{owner}/{repo}/issues/{issue_number}/parent'; // reads 1b2d944c8e21
  GITHUB_GET_PARTNER_IMAGES_FOR_GITHUB_HOSTED_RUNNERS_IN_ORG: 'GET /orgs/{org}/actions/hosted-runners/images/partner'; // reads c1e0faed6171
  GITHUB_GET_PENDING_DEPLOYMENTS_FOR_A_WORKFLOW_RUN: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments'; // reads 7e58790578c8
  GITHUB_GET_PLATFORMS_FOR_GITHUB_HOSTED_RUNNERS_IN_ORGANIZATION: 'GET /orgs/{org}/actions/hosted-runners/platforms'; // reads c1e0faed6171
  GITHUB_GET_PRIVATE_REGISTRIES_PUBLIC_KEY_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/private-registries/public-key'; // reads admin:org c1e0faed6171
  GITHUB_GET_PRIVATE_REPO_FORK_PR_WORKFLOW_SETTINGS_FOR_ORG: 'GET /orgs/{org}/actions/permissions/fork-pr-workflows-private-repos'; // reads c1e0faed6171
  GITHUB_GET_PRIVATE_REPO_FORK_PR_WORKFLOW_SETTINGS_FOR_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/permissions/fork-pr-workflows-private-repos'; // reads repo 31bcd8146741
  GITHUB_GET_PROJECT_FIELD_FOR_ORGANIZATION: 'GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}'; // reads b2d9fe6290db
  GITHUB_GET_PROJECT_FIELD_FOR_USER: 'GET /users/{username}/projectsV2/{project_number}/fields/{field_id}'; // reads 99020359caa6
  GITHUB_GET_PROJECT_FOR_ORGANIZATION: 'GET /orgs/{org}/projectsV2/{project_number}'; // reads a4d237e269ba
  GITHUB_GET_PROJECT_FOR_USER: 'GET /users/{username}/projectsV2/{project_number}'; // reads 756ff03f49a9
  GITHUB_GET_PUBLIC_KEY_FOR_THE_AUTHENTICATED_USER: 'GET /user/codespaces/secrets/public-key'; // reads codespace:secrets 8116f6705107
  GITHUB_GET_PULL_REQUEST_CREATION_CAP_BYPASS_LIST_FOR_REPOSITORY: 'GET /repos/{owner}/{repo}/interaction-limits/pulls/bypass-list'; // reads 31bcd8146741
  GITHUB_GET_PULL_REQUEST_CREATION_CAP_FOR_AN_ORG: 'GET /orgs/{org}/interaction-limits/pulls/creation-cap'; // reads c1e0faed6171
  GITHUB_GET_PULL_REQUEST_CREATION_CAP_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/interaction-limits/pulls/creation-cap'; // reads 31bcd8146741
  GITHUB_GET_PULL_REQUEST_REVIEW_PROTECTION: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews'; // reads ec2eda88cb05
  GITHUB_GET_RATE_LIMIT_STATUS_FOR_THE_AUTHENTICATED_USER: 'GET /rate_limit'; // reads 8116f6705107
  GITHUB_GET_REPOSITORY_CLONES: 'GET /repos/{owner}/{repo}/traffic/clones'; // reads 2126782d9619
  GITHUB_GET_REPOSITORY_CONTENT: 'GET /repos/{owner}/{repo}/contents/{path}'; // reads a743444337e0
  GITHUB_GET_REPOSITORY_PERMISSIONS_FOR_A_USER: 'GET /repos/{owner}/{repo}/collaborators/{username}/permission'; // reads 5501fdd5d454
  GITHUB_GET_REPOSITORY_RULESET_HISTORY: 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history'; // reads 33acb6c2b64f
  GITHUB_GET_REPOSITORY_RULESET_VERSION: 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history/{version_id}'; // reads 5abea3687706
  GITHUB_GET_REPOS_ASSOCIATED_WITH_CODE_SECURITY_CONFIGURATION: 'GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories'; // reads read:org 056163996f69
  GITHUB_GET_REPOS_ASSOCIATED_WITH_ENTERPRISE_CODE_SECURITY_CONFIG: 'GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories'; // reads read:enterprise 98d3b33361b5
  GITHUB_GET_ROUTE_STATS_BY_ACTOR: 'GET /orgs/{org}/insights/api/route-stats/{actor_type}/{actor_id}'; // reads 57c195e50fbd
  GITHUB_GET_RULES_FOR_A_BRANCH: 'GET /repos/{owner}/{repo}/rules/branches/{branch}'; // reads c60ed4782c00
  GITHUB_GET_SECRET_SCANNING_SCAN_HISTORY_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/secret-scanning/scan-history'; // reads security_events 31bcd8146741
  GITHUB_GET_SELF_HOSTED_RUNNERS_SETTINGS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/permissions/self-hosted-runners'; // reads c1e0faed6171
  GITHUB_GET_STARGAZER_COUNT: 'GET /repos/{owner}/{repo}/stargazers/count'; // reads 31bcd8146741
  GITHUB_GET_STATUS_CHECKS_PROTECTION: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks'; // reads ec2eda88cb05
  GITHUB_GET_SUBJECT_STATS: 'GET /orgs/{org}/insights/api/subject-stats'; // reads 7a3f88afdd90
  GITHUB_GET_SUMMARY_STATS: 'GET /orgs/{org}/insights/api/summary-stats'; // reads 16911400760a
  GITHUB_GET_SUMMARY_STATS_BY_ACTOR: 'GET /orgs/{org}/insights/api/summary-stats/{actor_type}/{actor_id}'; // reads d7119b9767ac
  GITHUB_GET_SUMMARY_STATS_BY_USER: 'GET /orgs/{org}/insights/api/summary-stats/users/{user_id}'; // reads 36597759f2ad
  GITHUB_GET_TEAMS_WITH_ACCESS_TO_THE_PROTECTED_BRANCH: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams'; // reads ec2eda88cb05
  GITHUB_GET_TEAM_MEMBERSHIP_FOR_A_USER: 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}'; // reads c5b8515e8428
  GITHUB_GET_TEAM_MEMBERSHIP_FOR_A_USER_LEGACY: 'GET /teams/{team_id}/memberships/{username}'; // reads deprecated c0f86bc6373c
  GITHUB_GET_TEAM_MEMBER_LEGACY: 'GET /teams/{team_id}/members/{username}'; // reads deprecated c0f86bc6373c
  GITHUB_GET_THE_AUTHENTICATED_APP: 'GET /app'; // reads 8116f6705107
  GITHUB_GET_THE_AUTHENTICATED_USER: 'GET /user'; // reads 8116f6705107
  GITHUB_GET_THE_COMBINED_STATUS_FOR_A_SPECIFIC_REFERENCE: 'GET /repos/{owner}/{repo}/commits/{ref}/status'; // reads 68815af441d8
  GITHUB_GET_THE_HASH_ALGORITHM_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/hash-algorithm'; // reads 31bcd8146741
  GITHUB_GET_THE_HOURLY_COMMIT_COUNT_FOR_EACH_DAY: 'GET /repos/{owner}/{repo}/stats/punch_card'; // reads 31bcd8146741
  GITHUB_GET_THE_LAST_YEAR_OF_COMMIT_ACTIVITY: 'GET /repos/{owner}/{repo}/stats/commit_activity'; // reads 31bcd8146741
  GITHUB_GET_THE_LATEST_RELEASE: 'GET /repos/{owner}/{repo}/releases/latest'; // reads 31bcd8146741
  GITHUB_GET_THE_LICENSE_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/license'; // reads bee72c9f76b8
  GITHUB_GET_THE_RESULT_OF_AN_ASYNCHRONOUS_MERGE: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/merge-async/{uuid}'; // reads b8af7598f760
  GITHUB_GET_THE_REVIEW_HISTORY_FOR_A_WORKFLOW_RUN: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals'; // reads 7e58790578c8
  GITHUB_GET_THE_STATUS_OF_AN_AUTOFIX_FOR_A_CODE_SCANNING_ALERT: 'GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix'; // reads 6852db9841ce
  GITHUB_GET_THE_STATUS_OF_A_GITHUB_PAGES_DEPLOYMENT: 'GET /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}'; // reads 99f1f92e40cf
  GITHUB_GET_THE_SUMMARY_OF_A_CODEQL_VARIANT_ANALYSIS: 'GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}'; // reads fe36e33dda3a
  GITHUB_GET_THE_WEEKLY_COMMIT_ACTIVITY: 'GET /repos/{owner}/{repo}/stats/code_frequency'; // reads 31bcd8146741
  GITHUB_GET_THE_WEEKLY_COMMIT_COUNT: 'GET /repos/{owner}/{repo}/stats/participation'; // reads 31bcd8146741
  GITHUB_GET_THE_ZEN_OF_GITHUB: 'GET /zen'; // reads 8116f6705107
  GITHUB_GET_TIME_STATS: 'GET /orgs/{org}/insights/api/time-stats'; // reads e04764875d5c
  GITHUB_GET_TIME_STATS_BY_ACTOR: 'GET /orgs/{org}/insights/api/time-stats/{actor_type}/{actor_id}'; // reads 52d4f15fd932
  GITHUB_GET_TIME_STATS_BY_USER: 'GET /orgs/{org}/insights/api/time-stats/users/{user_id}'; // reads 53bb9cf8b964
  GITHUB_GET_TOP_REFERRAL_PATHS: 'GET /repos/{owner}/{repo}/traffic/popular/paths'; // reads 31bcd8146741
  GITHUB_GET_TOP_REFERRAL_SOURCES: 'GET /repos/{owner}/{repo}/traffic/popular/referrers'; // reads 31bcd8146741
  GITHUB_GET_USERS_WITH_ACCESS_TO_THE_PROTECTED_BRANCH: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users'; // reads ec2eda88cb05
  GITHUB_GET_USER_STATS: 'GET /orgs/{org}/insights/api/user-stats/{user_id}'; // reads fa34a4ad1037
  GITHUB_GET_WORKFLOW_RUN_USAGE: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing'; // reads 7e58790578c8
  GITHUB_GET_WORKFLOW_USAGE: 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/timing'; // reads 9d49b227cf8b
  GITHUB_GITHUB_API_ROOT: 'GET /'; // reads 8116f6705107
  GITHUB_LISTS_REPOSITORIES_DEPENDABOT_CAN_ACCESS_IN_ENTERPRISE: 'GET /enterprises/{enterprise}/dependabot/repository-access'; // reads 0bba894deb25
  GITHUB_LISTS_REPOSITORIES_DEPENDABOT_CAN_ACCESS_IN_ORGANIZATION: 'GET /orgs/{org}/dependabot/repository-access'; // reads c3a1d12e72c4
  GITHUB_LIST_ACCEPTED_ASSIGNMENTS_FOR_AN_ASSIGNMENT: 'GET /assignments/{assignment_id}/accepted_assignments'; // reads deprecated e5056ba84abe
  GITHUB_LIST_ACCOUNTS_FOR_A_PLAN: 'GET /marketplace_listing/plans/{plan_id}/accounts'; // reads 3fab33f954de
  GITHUB_LIST_ACCOUNTS_FOR_A_PLAN_STUBBED: 'GET /marketplace_listing/stubbed/plans/{plan_id}/accounts'; // reads 3fab33f954de
  GITHUB_LIST_ALL_COPILOT_SEAT_ASSIGNMENTS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/copilot/billing/seats'; // reads d70be1a5f6a1
  GITHUB_LIST_APP_INSTALLATIONS_ACCESSIBLE_TO_USER_ACCESS_TOKEN: 'GET /user/installations'; // reads 1ca78659e302
  GITHUB_LIST_APP_INSTALLATIONS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/installations'; // reads 4c5a24083ce1
  GITHUB_LIST_ARTIFACTS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/artifacts'; // reads 67ff1abd5df3
  GITHUB_LIST_ARTIFACT_DEPLOYMENT_RECORDS: 'GET /orgs/{org}/artifacts/{subject_digest}/metadata/deployment-records'; // reads 966b60d09fe2
  GITHUB_LIST_ARTIFACT_STORAGE_RECORDS: 'GET /orgs/{org}/artifacts/{subject_digest}/metadata/storage-records'; // reads 2301a32dc6ca
  GITHUB_LIST_ASSIGNEES: 'GET /repos/{owner}/{repo}/assignees'; // reads 24f349d1b4f8
  GITHUB_LIST_ASSIGNMENTS_FOR_A_CLASSROOM: 'GET /classrooms/{classroom_id}/assignments'; // reads deprecated 8529cb105d0c
  GITHUB_LIST_ATTESTATION_REPOSITORIES: 'GET /orgs/{org}/attestations/repositories'; // reads 735470dfcc00
  GITHUB_LIST_AVAILABLE_MACHINE_TYPES_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/codespaces/machines'; // reads codespace c3c0224b3045
  GITHUB_LIST_BRANCHES: 'GET /repos/{owner}/{repo}/branches'; // reads fd32429de8d6
  GITHUB_LIST_BRANCHES_FOR_HEAD_COMMIT: 'GET /repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head'; // reads 3363adcaa0dd
  GITHUB_LIST_CAMPAIGNS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/campaigns'; // reads security_events 5e94e8ac1660
  GITHUB_LIST_CHECK_RUNS_FOR_A_GIT_REFERENCE: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs'; // reads 97c290d1fa74
  GITHUB_LIST_CHECK_RUNS_IN_A_CHECK_SUITE: 'GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs'; // reads f4717430b5a7
  GITHUB_LIST_CHECK_RUN_ANNOTATIONS: 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations'; // reads 95f96c6567f4
  GITHUB_LIST_CHECK_SUITES_FOR_A_GIT_REFERENCE: 'GET /repos/{owner}/{repo}/commits/{ref}/check-suites'; // reads 868ce506bf27
  GITHUB_LIST_CHILD_TEAMS: 'GET /orgs/{org}/teams/{team_slug}/teams'; // reads f8450e3e89b4
  GITHUB_LIST_CHILD_TEAMS_LEGACY: 'GET /teams/{team_id}/teams'; // reads deprecated 1a8ad94f27cb
  GITHUB_LIST_CLASSROOMS: 'GET /classrooms'; // reads deprecated 81c399aa560c
  GITHUB_LIST_CODEOWNERS_ERRORS: 'GET /repos/{owner}/{repo}/codeowners/errors'; // reads 59dc5118c7a3
  GITHUB_LIST_CODEQL_DATABASES_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/code-scanning/codeql/databases'; // reads public_repo 31bcd8146741
  GITHUB_LIST_CODESPACES_FOR_A_USER_IN_ORGANIZATION: 'GET /orgs/{org}/members/{username}/codespaces'; // reads admin:org 3f2859619ea1
  GITHUB_LIST_CODESPACES_FOR_THE_AUTHENTICATED_USER: 'GET /user/codespaces'; // reads codespace 060a0edb4bb7
  GITHUB_LIST_CODESPACES_FOR_THE_ORGANIZATION: 'GET /orgs/{org}/codespaces'; // reads admin:org ca8cc72d14fc
  GITHUB_LIST_CODESPACES_IN_REPOSITORY_FOR_AUTHENTICATED_USER: 'GET /repos/{owner}/{repo}/codespaces'; // reads codespace e4269002ee43
  GITHUB_LIST_CODE_QUALITY_FINDINGS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/code-quality/findings'; // reads public_repo a1e89f043462
  GITHUB_LIST_CODE_SCANNING_ALERTS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/code-scanning/alerts'; // reads 3c8b2df8e7c2
  GITHUB_LIST_CODE_SCANNING_ALERTS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/code-scanning/alerts'; // reads 2159e7fe5b6e
  GITHUB_LIST_CODE_SCANNING_ANALYSES_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/code-scanning/analyses'; // reads 966c771478a4
  GITHUB_LIST_COLLABORATORS_FOR_AN_ORGANIZATION_COPILOT_SPACE: 'GET /orgs/{org}/copilot-spaces/{space_number}/collaborators'; // reads read:org 45190b7082ca
  GITHUB_LIST_COLLABORATORS_FOR_A_COPILOT_SPACE_FOR_A_USER: 'GET /users/{username}/copilot-spaces/{space_number}/collaborators'; // reads user c0d05baf46a1
  GITHUB_LIST_COMMENTS_FOR_A_PULL_REQUEST_REVIEW: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments'; // reads c3565ea6d16b
  GITHUB_LIST_COMMITS: 'GET /repos/{owner}/{repo}/commits'; // reads e8a5892bcdc8
  GITHUB_LIST_COMMITS_ON_A_PULL_REQUEST: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits'; // reads 7b2efc747cb5
  GITHUB_LIST_COMMIT_COMMENTS: 'GET /repos/{owner}/{repo}/commits/{commit_sha}/comments'; // reads c9ee2242ee66
  GITHUB_LIST_COMMIT_COMMENTS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/comments'; // reads 24f349d1b4f8
  GITHUB_LIST_COMMIT_STATUSES_FOR_A_REFERENCE: 'GET /repos/{owner}/{repo}/commits/{ref}/statuses'; // reads 68815af441d8
  GITHUB_LIST_CONCURRENCY_GROUPS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/concurrency_groups'; // reads ec65880a3129
  GITHUB_LIST_CONCURRENCY_GROUPS_FOR_A_WORKFLOW_RUN: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/concurrency_groups'; // reads 50c15adf11c8
  GITHUB_LIST_COPILOT_SPACES_FOR_A_USER: 'GET /users/{username}/copilot-spaces'; // reads read:user 1d428f7c7937
  GITHUB_LIST_CUSTOM_DEPLOYMENT_RULE_INTEGRATIONS_AVAILABLE_ENV: 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps'; // reads 35c7d89fed2a
  GITHUB_LIST_CUSTOM_IMAGES_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/hosted-runners/images/custom'; // reads manage_runners:org c1e0faed6171
  GITHUB_LIST_CUSTOM_PROPERTY_VALUES_FOR_ORGANIZATION_REPOSITORIES: 'GET /orgs/{org}/properties/values'; // reads e9b3f5138d30
  GITHUB_LIST_DELIVERIES_FOR_AN_APP_WEBHOOK: 'GET /app/hook/deliveries'; // reads 1fe0d481a80f
  GITHUB_LIST_DELIVERIES_FOR_AN_ORGANIZATION_WEBHOOK: 'GET /orgs/{org}/hooks/{hook_id}/deliveries'; // reads admin:org_hook d1506b49ba50
  GITHUB_LIST_DELIVERIES_FOR_A_REPOSITORY_WEBHOOK: 'GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries'; // reads 08e495b426b6
  GITHUB_LIST_DEPENDABOT_ALERTS_FOR_AN_ENTERPRISE: 'GET /enterprises/{enterprise}/dependabot/alerts'; // reads security_events 2c5be5f2dc05
  GITHUB_LIST_DEPENDABOT_ALERTS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/dependabot/alerts'; // reads security_events 41082a67a846
  GITHUB_LIST_DEPENDABOT_ALERTS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/dependabot/alerts'; // reads security_events 317bf3124c11
  GITHUB_LIST_DEPENDENCIES_AN_ISSUE_IS_BLOCKED_BY: 'GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by'; // reads fe3deb70c980
  GITHUB_LIST_DEPENDENCIES_AN_ISSUE_IS_BLOCKING: 'GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking'; // reads fe3deb70c980
  GITHUB_LIST_DEPLOYMENTS: 'GET /repos/{owner}/{repo}/deployments'; // reads 1b605d4daf6a
  GITHUB_LIST_DEPLOYMENT_BRANCH_POLICIES: 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies'; // reads 71fa86217cb1
  GITHUB_LIST_DEPLOYMENT_STATUSES: 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'; // reads af95c92738d9
  GITHUB_LIST_DEPLOY_KEYS: 'GET /repos/{owner}/{repo}/keys'; // reads 24f349d1b4f8
  GITHUB_LIST_DEVCONTAINER_CONFIGURATIONS_IN_REPO_FOR_AUTH_USER: 'GET /repos/{owner}/{repo}/codespaces/devcontainers'; // reads codespace e4269002ee43
  GITHUB_LIST_DOCKER_MIGRATION_CONFLICTS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/docker/conflicts'; // reads read:packages c1e0faed6171
  GITHUB_LIST_DOCKER_MIGRATION_CONFLICTS_FOR_AUTHENTICATED_USER: 'GET /user/docker/conflicts'; // reads read:packages 8116f6705107
  GITHUB_LIST_DOCKER_MIGRATION_CONFLICTS_FOR_A_USER: 'GET /users/{username}/docker/conflicts'; // reads read:packages d463030e8a5a
  GITHUB_LIST_EMAIL_ADDRESSES_FOR_THE_AUTHENTICATED_USER: 'GET /user/emails'; // reads user:email 1ca78659e302
  GITHUB_LIST_ENTERPRISE_TEAMS: 'GET /enterprises/{enterprise}/teams'; // reads 119d4ba133f0
  GITHUB_LIST_ENVIRONMENTS: 'GET /repos/{owner}/{repo}/environments'; // reads 24f349d1b4f8
  GITHUB_LIST_ENVIRONMENT_SECRETS: 'GET /repos/{owner}/{repo}/environments/{environment_name}/secrets'; // reads repo 71fa86217cb1
  GITHUB_LIST_ENVIRONMENT_VARIABLES: 'GET /repos/{owner}/{repo}/environments/{environment_name}/variables'; // reads repo f05442807e31
  GITHUB_LIST_EVENTS_FOR_THE_AUTHENTICATED_USER: 'GET /users/{username}/events'; // reads afdca3a4ebbf
  GITHUB_LIST_EVENTS_RECEIVED_BY_THE_AUTHENTICATED_USER: 'GET /users/{username}/received_events'; // reads afdca3a4ebbf
  GITHUB_LIST_FAILED_ORGANIZATION_INVITATIONS: 'GET /orgs/{org}/failed_invitations'; // reads 4c5a24083ce1
  GITHUB_LIST_FINE_GRAINED_TOKENS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/personal-access-tokens'; // reads cbb6599776db
  GITHUB_LIST_FINE_GRAINED_TOKEN_REQUESTS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/personal-access-token-requests'; // reads cbb6599776db
  GITHUB_LIST_FOLLOWERS_OF_A_USER: 'GET /users/{username}/followers'; // reads afdca3a4ebbf
  GITHUB_LIST_FOLLOWERS_OF_THE_AUTHENTICATED_USER: 'GET /user/followers'; // reads 1ca78659e302
  GITHUB_LIST_FORKS: 'GET /repos/{owner}/{repo}/forks'; // reads 773dd39d423a
  GITHUB_LIST_GISTS_FOR_A_USER: 'GET /users/{username}/gists'; // reads 1edf59cba5f1
  GITHUB_LIST_GISTS_FOR_THE_AUTHENTICATED_USER: 'GET /gists'; // reads 3b11f005c7a2
  GITHUB_LIST_GIST_COMMENTS: 'GET /gists/{gist_id}/comments'; // reads 6e88e73c47b6
  GITHUB_LIST_GIST_COMMITS: 'GET /gists/{gist_id}/commits'; // reads 6e88e73c47b6
  GITHUB_LIST_GIST_FORKS: 'GET /gists/{gist_id}/forks'; // reads 6e88e73c47b6
  GITHUB_LIST_GITHUB_ACTIONS_CACHES_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/caches'; // reads repo 4ff2c9035d51
  GITHUB_LIST_GITHUB_HOSTED_RUNNERS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/hosted-runners'; // reads 4c5a24083ce1
  GITHUB_LIST_GITHUB_HOSTED_RUNNERS_IN_A_GROUP_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners'; // reads admin:org 5447ce4e5231
  GITHUB_LIST_GITHUB_PAGES_BUILDS: 'GET /repos/{owner}/{repo}/pages/builds'; // reads repo 24f349d1b4f8
  GITHUB_LIST_GLOBAL_SECURITY_ADVISORIES: 'GET /advisories'; // reads d2ab4a27699f
  GITHUB_LIST_GPG_KEYS_FOR_A_USER: 'GET /users/{username}/gpg_keys'; // reads afdca3a4ebbf
  GITHUB_LIST_GPG_KEYS_FOR_THE_AUTHENTICATED_USER: 'GET /user/gpg_keys'; // reads read:gpg_key 1ca78659e302
  GITHUB_LIST_HOSTED_COMPUTE_NETWORK_CONFIGURATIONS_FOR_ORG: 'GET /orgs/{org}/settings/network-configurations'; // reads 4c5a24083ce1
  GITHUB_LIST_IMAGE_VERSIONS_OF_A_CUSTOM_IMAGE_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions'; // reads manage_runners:org 251c32578ac6
  GITHUB_LIST_INSTALLATIONS_FOR_THE_AUTHENTICATED_APP: 'GET /app/installations'; // reads 9238a522561c
  GITHUB_LIST_INSTALLATION_REQUESTS_FOR_THE_AUTHENTICATED_APP: 'GET /app/installation-requests'; // reads 1ca78659e302
  GITHUB_LIST_INSTANCES_OF_A_CODE_SCANNING_ALERT: 'GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances'; // reads 03d413bfe47c
  GITHUB_LIST_ISSUES_ASSIGNED_TO_THE_AUTHENTICATED_USER: 'GET /issues'; // reads d3f1f62777f1
  GITHUB_LIST_ISSUE_COMMENTS: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'; // reads 88dec82b3466
  GITHUB_LIST_ISSUE_COMMENTS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/issues/comments'; // reads 98d4f1aa97a3
  GITHUB_LIST_ISSUE_EVENTS: 'GET /repos/{owner}/{repo}/issues/{issue_number}/events'; // reads fe3deb70c980
  GITHUB_LIST_ISSUE_EVENTS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/issues/events'; // reads 24f349d1b4f8
  GITHUB_LIST_ISSUE_FIELDS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/issue-fields'; // reads c1e0faed6171
  GITHUB_LIST_ISSUE_FIELD_VALUES_FOR_AN_ISSUE: 'GET /repos/{owner}/{repo}/issues/{issue_number}/issue-field-values'; // reads fe3deb70c980
  GITHUB_LIST_ISSUE_SUGGESTIONS: 'GET /repos/{owner}/{repo}/issues/{issue_number}/suggestions'; // reads 75c13b0eac18
  GITHUB_LIST_ISSUE_TYPES_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/issue-types'; // reads c1e0faed6171
  GITHUB_LIST_ISSUE_TYPES_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/issue-types'; // reads repo 31bcd8146741
  GITHUB_LIST_ITEMS_FOR_AN_ORGANIZATION_OWNED_PROJECT: 'GET /orgs/{org}/projectsV2/{project_number}/items'; // reads 23753c0c0b6a
  GITHUB_LIST_ITEMS_FOR_AN_ORGANIZATION_PROJECT_VIEW: 'GET /orgs/{org}/projectsV2/{project_number}/views/{view_number}/items'; // reads caf38fa37d0b
  GITHUB_LIST_ITEMS_FOR_A_USER_OWNED_PROJECT: 'GET /users/{username}/projectsV2/{project_number}/items'; // reads 629e998bd930
  GITHUB_LIST_ITEMS_FOR_A_USER_PROJECT_VIEW: 'GET /users/{username}/projectsV2/{project_number}/views/{view_number}/items'; // reads a920d3597031
  GITHUB_LIST_JOBS_FOR_A_WORKFLOW_RUN: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs'; // reads 1d92ebddc833
  GITHUB_LIST_JOBS_FOR_A_WORKFLOW_RUN_ATTEMPT: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs'; // reads 643a0ce5088e
  GITHUB_LIST_LABELS_FOR_AN_ISSUE: 'GET /repos/{owner}/{repo}/issues/{issue_number}/labels'; // reads fe3deb70c980
  GITHUB_LIST_LABELS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/labels'; // reads 24f349d1b4f8
  GITHUB_LIST_LABELS_FOR_A_SELF_HOSTED_RUNNER_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/runners/{runner_id}/labels'; // reads admin:org ac2104fbaafe
  GITHUB_LIST_LABELS_FOR_A_SELF_HOSTED_RUNNER_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels'; // reads repo 0a0516a97949
  GITHUB_LIST_LABELS_FOR_ISSUES_IN_A_MILESTONE: 'GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels'; // reads 6e7b8b180b22
  GITHUB_LIST_LOCATIONS_FOR_A_SECRET_SCANNING_ALERT: 'GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations'; // reads security_events 352c2eabee19
  GITHUB_LIST_MACHINE_TYPES_FOR_A_CODESPACE: 'GET /user/codespaces/{codespace_name}/machines'; // reads codespace ec84f73e3f1a
  GITHUB_LIST_MATCHING_REFERENCES: 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}'; // reads 069388130e96
  GITHUB_LIST_MEMBERS_IN_AN_ENTERPRISE_TEAM: 'GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships'; // reads 057456285cd9
  GITHUB_LIST_MILESTONES: 'GET /repos/{owner}/{repo}/milestones'; // reads 486646fd01e7
  GITHUB_LIST_NOTIFICATIONS_FOR_THE_AUTHENTICATED_USER: 'GET /notifications'; // reads 75ee63ee18ea
  GITHUB_LIST_OIDC_CUSTOM_PROPERTY_INCLUSIONS_FOR_AN_ENTERPRISE: 'GET /enterprises/{enterprise}/actions/oidc/customization/properties/repo'; // reads admin:enterprise 209cb693f6d2
  GITHUB_LIST_OIDC_CUSTOM_PROPERTY_INCLUSIONS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/oidc/customization/properties/repo'; // reads read:org c1e0faed6171
  GITHUB_LIST_ORGANIZATIONS: 'GET /organizations'; // reads a0f1bc79100f
  GITHUB_LIST_ORGANIZATIONS_FOR_A_USER: 'GET /users/{username}/orgs'; // reads afdca3a4ebbf
  GITHUB_LIST_ORGANIZATIONS_FOR_THE_AUTHENTICATED_USER: 'GET /user/orgs'; // reads 1ca78659e302
  GITHUB_LIST_ORGANIZATION_COPILOT_SPACES: 'GET /orgs/{org}/copilot-spaces'; // reads read:org 9ad9d336c514
  GITHUB_LIST_ORGANIZATION_CUSTOM_PATTERNS: 'GET /orgs/{org}/secret-scanning/custom-patterns'; // reads read:org d5f18f9eb6cc
  GITHUB_LIST_ORGANIZATION_EVENTS_FOR_THE_AUTHENTICATED_USER: 'GET /users/{username}/events/orgs/{org}'; // reads 2cf8067430fb
  GITHUB_LIST_ORGANIZATION_INVITATION_TEAMS: 'GET /orgs/{org}/invitations/{invitation_id}/teams'; // reads b09b4a3268af
  GITHUB_LIST_ORGANIZATION_ISSUES_ASSIGNED_TO_AUTHENTICATED_USER: 'GET /orgs/{org}/issues'; // reads f75c6804fbe3
  GITHUB_LIST_ORGANIZATION_MEMBERS: 'GET /orgs/{org}/members'; // reads c40aa0f0cb0e
  GITHUB_LIST_ORGANIZATION_MEMBERSHIPS_FOR_THE_AUTHENTICATED_USER: 'GET /user/memberships/orgs'; // reads 3244ea1dd885
  GITHUB_LIST_ORGANIZATION_MIGRATIONS: 'GET /orgs/{org}/migrations'; // reads 39401c1f2162
  GITHUB_LIST_ORGANIZATION_PATTERN_CONFIGURATIONS: 'GET /orgs/{org}/secret-scanning/pattern-configurations'; // reads read:org c1e0faed6171
  GITHUB_LIST_ORGANIZATION_REPOSITORIES: 'GET /orgs/{org}/repos'; // reads 097e7be8c470
  GITHUB_LIST_ORGANIZATION_RULE_SUITES: 'GET /orgs/{org}/rulesets/rule-suites'; // reads 564ef66f2d28
  GITHUB_LIST_ORGANIZATION_WEBHOOKS: 'GET /orgs/{org}/hooks'; // reads admin:org_hook 4c5a24083ce1
  GITHUB_LIST_ORG_FINE_GRAINED_PERMISSIONS_FOR_ORG: 'GET /orgs/{org}/organization-fine-grained-permissions'; // reads admin:org c1e0faed6171
  GITHUB_LIST_OUTSIDE_COLLABORATORS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/outside_collaborators'; // reads 3ae53b029218
  GITHUB_LIST_PACKAGES_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/packages'; // reads read:packages cf92f8c8df6a
  GITHUB_LIST_PACKAGES_FOR_A_USER: 'GET /users/{username}/packages'; // reads read:packages 4af263d929fc
  GITHUB_LIST_PACKAGES_FOR_THE_AUTHENTICATED_USERS_NAMESPACE: 'GET /user/packages'; // reads read:packages be7a988a9ba7
  GITHUB_LIST_PACKAGE_VERSIONS_FOR_A_PACKAGE_OWNED_BY_A_USER: 'GET /users/{username}/packages/{package_type}/{package_name}/versions'; // reads read:packages e2e18c105017
  GITHUB_LIST_PACKAGE_VERSIONS_FOR_PACKAGE_OWNED_BY_AUTH_USER: 'GET /user/packages/{package_type}/{package_name}/versions'; // reads read:packages 830963f7e387
  GITHUB_LIST_PACKAGE_VERSIONS_FOR_PACKAGE_OWNED_BY_ORGANIZATION: 'GET /orgs/{org}/packages/{package_type}/{package_name}/versions'; // reads read:packages 11ff27a73301
  GITHUB_LIST_PENDING_ORGANIZATION_INVITATIONS: 'GET /orgs/{org}/invitations'; // reads c79d6590bc1a
  GITHUB_LIST_PENDING_TEAM_INVITATIONS: 'GET /orgs/{org}/teams/{team_slug}/invitations'; // reads f8450e3e89b4
  GITHUB_LIST_PENDING_TEAM_INVITATIONS_LEGACY: 'GET /teams/{team_id}/invitations'; // reads deprecated 1a8ad94f27cb
  GITHUB_LIST_PLANS: 'GET /marketplace_listing/plans'; // reads 1ca78659e302
  GITHUB_LIST_PLANS_STUBBED: 'GET /marketplace_listing/stubbed/plans'; // reads 1ca78659e302
  GITHUB_LIST_PRIVATE_REGISTRIES_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/private-registries'; // reads admin:org 4c5a24083ce1
  GITHUB_LIST_PROJECTS_FOR_ORGANIZATION: 'GET /orgs/{org}/projectsV2'; // reads f40d1e8beacc
  GITHUB_LIST_PROJECTS_FOR_USER: 'GET /users/{username}/projectsV2'; // reads 928065f96206
  GITHUB_LIST_PROJECT_FIELDS_FOR_ORGANIZATION: 'GET /orgs/{org}/projectsV2/{project_number}/fields'; // reads 25eccf61d0eb
  GITHUB_LIST_PROJECT_FIELDS_FOR_USER: 'GET /users/{username}/projectsV2/{project_number}/fields'; // reads 049dbd8cb291
  GITHUB_LIST_PUBLIC_EMAIL_ADDRESSES_FOR_THE_AUTHENTICATED_USER: 'GET /user/public_emails'; // reads user:email 1ca78659e302
  GITHUB_LIST_PUBLIC_EVENTS: 'GET /events'; // reads be49bdc379f1
  GITHUB_LIST_PUBLIC_EVENTS_FOR_A_NETWORK_OF_REPOSITORIES: 'GET /networks/{owner}/{repo}/events'; // reads 24f349d1b4f8
  GITHUB_LIST_PUBLIC_EVENTS_FOR_A_USER: 'GET /users/{username}/events/public'; // reads afdca3a4ebbf
  GITHUB_LIST_PUBLIC_EVENTS_RECEIVED_BY_A_USER: 'GET /users/{username}/received_events/public'; // reads afdca3a4ebbf
  GITHUB_LIST_PUBLIC_GISTS: 'GET /gists/public'; // reads 3b11f005c7a2
  GITHUB_LIST_PUBLIC_KEYS_FOR_A_USER: 'GET /users/{username}/keys'; // reads afdca3a4ebbf
  GITHUB_LIST_PUBLIC_ORGANIZATION_EVENTS: 'GET /orgs/{org}/events'; // reads 4c5a24083ce1
  GITHUB_LIST_PUBLIC_ORGANIZATION_MEMBERS: 'GET /orgs/{org}/public_members'; // reads 4c5a24083ce1
  GITHUB_LIST_PUBLIC_REPOSITORIES: 'GET /repositories'; // reads 8d13105ff6ee
  GITHUB_LIST_PUBLIC_SSH_KEYS_FOR_THE_AUTHENTICATED_USER: 'GET /user/keys'; // reads read:public_key 1ca78659e302
  GITHUB_LIST_PULL_REQUESTS: 'GET /repos/{owner}/{repo}/pulls'; // reads 4610cba1244e
  GITHUB_LIST_PULL_REQUESTS_ASSOCIATED_WITH_A_COMMIT: 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls'; // reads c9ee2242ee66
  GITHUB_LIST_PULL_REQUESTS_FILES: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files'; // reads 7b2efc747cb5
  GITHUB_LIST_PULL_REQUEST_STACKS: 'GET /repos/{owner}/{repo}/stacks'; // reads c13e5c75e3fd
  GITHUB_LIST_REACTIONS_FOR_AN_ISSUE: 'GET /repos/{owner}/{repo}/issues/{issue_number}/reactions'; // reads 36159290c053
  GITHUB_LIST_REACTIONS_FOR_AN_ISSUE_COMMENT: 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions'; // reads ead3b949a757
  GITHUB_LIST_REACTIONS_FOR_A_COMMIT_COMMENT: 'GET /repos/{owner}/{repo}/comments/{comment_id}/reactions'; // reads fe4c0a80bfd8
  GITHUB_LIST_REACTIONS_FOR_A_PULL_REQUEST_REVIEW_COMMENT: 'GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions'; // reads 027516f25546
  GITHUB_LIST_REACTIONS_FOR_A_RELEASE: 'GET /repos/{owner}/{repo}/releases/{release_id}/reactions'; // reads 8e152238b018
  GITHUB_LIST_RELEASES: 'GET /repos/{owner}/{repo}/releases'; // reads 24f349d1b4f8
  GITHUB_LIST_RELEASE_ASSETS: 'GET /repos/{owner}/{repo}/releases/{release_id}/assets'; // reads d68105d6882f
  GITHUB_LIST_REPOSITORIES_ACCESSIBLE_TO_THE_APP_INSTALLATION: 'GET /installation/repositories'; // reads 1ca78659e302
  GITHUB_LIST_REPOSITORIES_ACCESSIBLE_TO_THE_USER_ACCESS_TOKEN: 'GET /user/installations/{installation_id}/repositories'; // reads 77786bb30b77
  GITHUB_LIST_REPOSITORIES_ENABLED_FOR_COPILOT_CLOUD_AGENT_IN_ORG: 'GET /orgs/{org}/copilot/coding-agent/permissions/repositories'; // reads admin:org 4c5a24083ce1
  GITHUB_LIST_REPOSITORIES_FOR_A_USER: 'GET /users/{username}/repos'; // reads 45880f2e79f3
  GITHUB_LIST_REPOSITORIES_FOR_A_USER_MIGRATION: 'GET /user/migrations/{migration_id}/repositories'; // reads 6dc7ca0bc14d
  GITHUB_LIST_REPOSITORIES_FOR_THE_AUTHENTICATED_USER: 'GET /user/repos'; // reads 29c8f43f396e
  GITHUB_LIST_REPOSITORIES_IN_AN_ORGANIZATION_MIGRATION: 'GET /orgs/{org}/migrations/{migration_id}/repositories'; // reads 11c65c5cfe20
  GITHUB_LIST_REPOSITORIES_OF_A_FINE_GRAINED_TOKEN: 'GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories'; // reads 27a1af676140
  GITHUB_LIST_REPOSITORIES_OF_A_FINE_GRAINED_TOKEN_REQUEST: 'GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories'; // reads c994327e18a7
  GITHUB_LIST_REPOSITORIES_STARRED_BY_A_USER: 'GET /users/{username}/starred'; // reads 7a05021ff89d
  GITHUB_LIST_REPOSITORIES_STARRED_BY_THE_AUTHENTICATED_USER: 'GET /user/starred'; // reads 093b08245d2d
  GITHUB_LIST_REPOSITORIES_WATCHED_BY_A_USER: 'GET /users/{username}/subscriptions'; // reads afdca3a4ebbf
  GITHUB_LIST_REPOSITORIES_WATCHED_BY_THE_AUTHENTICATED_USER: 'GET /user/subscriptions'; // reads 1ca78659e302
  GITHUB_LIST_REPOSITORIES_WITH_GITHUB_ACTIONS_CACHE_USAGE_FOR_ORG: 'GET /orgs/{org}/actions/cache/usage-by-repository'; // reads read:org 4c5a24083ce1
  GITHUB_LIST_REPOSITORY_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG: 'GET /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories'; // reads admin:org 979aea653ba3
  GITHUB_LIST_REPOSITORY_ACTIVITIES: 'GET /repos/{owner}/{repo}/activity'; // reads 3556db26b1df
  GITHUB_LIST_REPOSITORY_COLLABORATORS: 'GET /repos/{owner}/{repo}/collaborators'; // reads read:org repo 8394349f877a
  GITHUB_LIST_REPOSITORY_CONTRIBUTORS: 'GET /repos/{owner}/{repo}/contributors'; // reads 66418d61fa70
  GITHUB_LIST_REPOSITORY_CUSTOM_PATTERNS: 'GET /repos/{owner}/{repo}/secret-scanning/custom-patterns'; // reads security_events 53fdc8f9643a
  GITHUB_LIST_REPOSITORY_EVENTS: 'GET /repos/{owner}/{repo}/events'; // reads 24f349d1b4f8
  GITHUB_LIST_REPOSITORY_INVITATIONS: 'GET /repos/{owner}/{repo}/invitations'; // reads 24f349d1b4f8
  GITHUB_LIST_REPOSITORY_INVITATIONS_FOR_THE_AUTHENTICATED_USER: 'GET /user/repository_invitations'; // reads 1ca78659e302
  GITHUB_LIST_REPOSITORY_ISSUES: 'GET /repos/{owner}/{repo}/issues'; // reads f1e4157d75e0
  GITHUB_LIST_REPOSITORY_LANGUAGES: 'GET /repos/{owner}/{repo}/languages'; // reads 31bcd8146741
  GITHUB_LIST_REPOSITORY_NOTIFICATIONS_FOR_THE_AUTHENTICATED_USER: 'GET /repos/{owner}/{repo}/notifications'; // reads 71a924eb49fb
  GITHUB_LIST_REPOSITORY_RULE_SUITES: 'GET /repos/{owner}/{repo}/rulesets/rule-suites'; // reads 68a0184d81de
  GITHUB_LIST_REPOSITORY_SECURITY_ADVISORIES: 'GET /repos/{owner}/{repo}/security-advisories'; // reads b1d47f428850
  GITHUB_LIST_REPOSITORY_SECURITY_ADVISORIES_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/security-advisories'; // reads bb8d966df48d
  GITHUB_LIST_REPOSITORY_TAGS: 'GET /repos/{owner}/{repo}/tags'; // reads 24f349d1b4f8
  GITHUB_LIST_REPOSITORY_TEAMS: 'GET /repos/{owner}/{repo}/teams'; // reads 24f349d1b4f8
  GITHUB_LIST_REPOSITORY_WEBHOOKS: 'GET /repos/{owner}/{repo}/hooks'; // reads 24f349d1b4f8
  GITHUB_LIST_REPOSITORY_WORKFLOWS: 'GET /repos/{owner}/{repo}/actions/workflows'; // reads 24f349d1b4f8
  GITHUB_LIST_REPOS_ALLOWED_TO_USE_SELF_HOSTED_RUNNERS_IN_ORG: 'GET /orgs/{org}/actions/permissions/self-hosted-runners/repositories'; // reads 4c5a24083ce1
  GITHUB_LIST_RESOURCES_FOR_AN_ORGANIZATION_COPILOT_SPACE: 'GET /orgs/{org}/copilot-spaces/{space_number}/resources'; // reads read:org 45190b7082ca
  GITHUB_LIST_RESOURCES_FOR_A_COPILOT_SPACE_FOR_A_USER: 'GET /users/{username}/copilot-spaces/{space_number}/resources'; // reads read:user c0d05baf46a1
  GITHUB_LIST_REVIEWS_FOR_A_PULL_REQUEST: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews'; // reads 7b2efc747cb5
  GITHUB_LIST_REVIEW_COMMENTS_IN_A_REPOSITORY: 'GET /repos/{owner}/{repo}/pulls/comments'; // reads e2b1f3103f6c
  GITHUB_LIST_REVIEW_COMMENTS_ON_A_PULL_REQUEST: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments'; // reads 5830cdfef687
  GITHUB_LIST_RUNNER_APPLICATIONS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/runners/downloads'; // reads admin:org c1e0faed6171
  GITHUB_LIST_RUNNER_APPLICATIONS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/runners/downloads'; // reads repo 31bcd8146741
  GITHUB_LIST_SECRETS_FOR_THE_AUTHENTICATED_USER: 'GET /user/codespaces/secrets'; // reads codespace:secrets 1ca78659e302
  GITHUB_LIST_SECRET_SCANNING_ALERTS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/secret-scanning/alerts'; // reads security_events ed9508d543fa
  GITHUB_LIST_SECRET_SCANNING_ALERTS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/secret-scanning/alerts'; // reads security_events 72cacede6994
  GITHUB_LIST_SECURITY_MANAGER_TEAMS: 'GET /orgs/{org}/security-managers'; // reads deprecated c1e0faed6171
  GITHUB_LIST_SELECTED_REPOSITORIES_FOR_A_USER_SECRET: 'GET /user/codespaces/secrets/{secret_name}/repositories'; // reads codespace:secrets e19a80854cac
  GITHUB_LIST_SELECTED_REPOS_ENABLED_FOR_GITHUB_ACTIONS_IN_ORG: 'GET /orgs/{org}/actions/permissions/repositories'; // reads admin:org 4c5a24083ce1
  GITHUB_LIST_SELECTED_REPOS_FOR_IMMUTABLE_RELEASES_ENFORCEMENT: 'GET /orgs/{org}/settings/immutable-releases/repositories'; // reads admin:org 06d050ab6cc7
  GITHUB_LIST_SELF_HOSTED_RUNNERS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/runners'; // reads admin:org d25d1b23a4b7
  GITHUB_LIST_SELF_HOSTED_RUNNERS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/runners'; // reads repo 8c5f9df7d5f0
  GITHUB_LIST_SELF_HOSTED_RUNNERS_IN_A_GROUP_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/runner-groups/{runner_group_id}/runners'; // reads admin:org 5447ce4e5231
  GITHUB_LIST_SELF_HOSTED_RUNNER_GROUPS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/runner-groups'; // reads admin:org ae58426c4a52
  GITHUB_LIST_SOCIAL_ACCOUNTS_FOR_A_USER: 'GET /users/{username}/social_accounts'; // reads afdca3a4ebbf
  GITHUB_LIST_SOCIAL_ACCOUNTS_FOR_THE_AUTHENTICATED_USER: 'GET /user/social_accounts'; // reads 1ca78659e302
  GITHUB_LIST_SSH_SIGNING_KEYS_FOR_A_USER: 'GET /users/{username}/ssh_signing_keys'; // reads afdca3a4ebbf
  GITHUB_LIST_SSH_SIGNING_KEYS_FOR_THE_AUTHENTICATED_USER: 'GET /user/ssh_signing_keys'; // reads read:ssh_signing_key 1ca78659e302
  GITHUB_LIST_STARGAZERS: 'GET /repos/{owner}/{repo}/stargazers'; // reads 24f349d1b4f8
  GITHUB_LIST_STARRED_GISTS: 'GET /gists/starred'; // reads 3b11f005c7a2
  GITHUB_LIST_SUBSCRIPTIONS_FOR_THE_AUTHENTICATED_USER: 'GET /user/marketplace_purchases'; // reads 1ca78659e302
  GITHUB_LIST_SUBSCRIPTIONS_FOR_THE_AUTHENTICATED_USER_STUBBED: 'GET /user/marketplace_purchases/stubbed'; // reads 1ca78659e302
  GITHUB_LIST_SUB_ISSUES: 'GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues'; // reads fe3deb70c980
  GITHUB_LIST_TASKS: 'GET /agents/tasks'; // reads ede96be33c3d
  GITHUB_LIST_TASKS_FOR_REPOSITORY: 'GET /agents/repos/{owner}/{repo}/tasks'; // reads 27831a145d53
  GITHUB_LIST_TEAMS: 'GET /orgs/{org}/teams'; // reads d4046fea741f
  GITHUB_LIST_TEAMS_FOR_THE_AUTHENTICATED_USER: 'GET /user/teams'; // reads 1ca78659e302
  GITHUB_LIST_TEAMS_THAT_ARE_ASSIGNED_TO_AN_ORGANIZATION_ROLE: 'GET /orgs/{org}/organization-roles/{role_id}/teams'; // reads admin:org 3ed0d0e445ad
  GITHUB_LIST_TEAM_MEMBERS: 'GET /orgs/{org}/teams/{team_slug}/members'; // reads 10acb238d65e
  GITHUB_LIST_TEAM_MEMBERS_LEGACY: 'GET /teams/{team_id}/members'; // reads deprecated 9076f19d1c0b
  GITHUB_LIST_TEAM_REPOSITORIES: 'GET /orgs/{org}/teams/{team_slug}/repos'; // reads f8450e3e89b4
  GITHUB_LIST_TEAM_REPOSITORIES_LEGACY: 'GET /teams/{team_id}/repos'; // reads deprecated 1a8ad94f27cb
  GITHUB_LIST_THE_PEOPLE_A_USER_FOLLOWS: 'GET /users/{username}/following'; // reads afdca3a4ebbf
  GITHUB_LIST_THE_PEOPLE_THE_AUTHENTICATED_USER_FOLLOWS: 'GET /user/following'; // reads 1ca78659e302
  GITHUB_LIST_TIMELINE_EVENTS_FOR_AN_ISSUE: 'GET /repos/{owner}/{repo}/issues/{issue_number}/timeline'; // reads 01695d0c9efc
  GITHUB_LIST_USERS: 'GET /users'; // reads 88ac702a36e4
  GITHUB_LIST_USERS_BLOCKED_BY_AN_ORGANIZATION: 'GET /orgs/{org}/blocks'; // reads 4c5a24083ce1
  GITHUB_LIST_USERS_BLOCKED_BY_THE_AUTHENTICATED_USER: 'GET /user/blocks'; // reads 1ca78659e302
  GITHUB_LIST_USERS_THAT_ARE_ASSIGNED_TO_AN_ORGANIZATION_ROLE: 'GET /orgs/{org}/organization-roles/{role_id}/users'; // reads admin:org 3ed0d0e445ad
  GITHUB_LIST_USER_ACCOUNT_ISSUES_ASSIGNED_TO_AUTHENTICATED_USER: 'GET /user/issues'; // reads 901a82173195
  GITHUB_LIST_USER_MIGRATIONS: 'GET /user/migrations'; // reads 1ca78659e302
  GITHUB_LIST_WATCHERS: 'GET /repos/{owner}/{repo}/subscribers'; // reads 24f349d1b4f8
  GITHUB_LIST_WORKFLOW_RUNS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/runs'; // reads f7fdac983ab3
  GITHUB_LIST_WORKFLOW_RUNS_FOR_A_WORKFLOW: 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs'; // reads b5d24d97a005
  GITHUB_LIST_WORKFLOW_RUN_ARTIFACTS: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts'; // reads d448b3fff3dd
  GITHUB_LOCK_AN_ISSUE: 'PUT /repos/{owner}/{repo}/issues/{issue_number}/lock'; // destroys 7c09b4d67834
  GITHUB_MANAGE_ACCESS_CONTROL_FOR_ORGANIZATION_CODESPACES: 'PUT /orgs/{org}/codespaces/access'; // destroys deprecated admin:org 5eeed197d6fc
  GITHUB_MAP_A_COMMIT_AUTHOR: 'PATCH /repos/{owner}/{repo}/import/authors/{author_id}'; // destroys deprecated 4ab31c2eac81
  GITHUB_MARK_A_THREAD_AS_DONE: 'DELETE /notifications/threads/{thread_id}'; // destroys 648e086e911b
  GITHUB_MARK_A_THREAD_AS_READ: 'PATCH /notifications/threads/{thread_id}'; // writes 648e086e911b
  GITHUB_MARK_NOTIFICATIONS_AS_READ: 'PUT /notifications'; // writes 61cdc61bac60
  GITHUB_MARK_REPOSITORY_NOTIFICATIONS_AS_READ: 'PUT /repos/{owner}/{repo}/notifications'; // writes 4a026377534d
  GITHUB_MERGE_A_BRANCH: 'POST /repos/{owner}/{repo}/merges'; // destroys 1622e9d44982
  GITHUB_MERGE_A_PULL_REQUEST: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge'; // destroys 866d601eceeb
  GITHUB_MERGE_A_PULL_REQUEST_ASYNCHRONOUSLY: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge-async'; // destroys 9251f6ba2023
  GITHUB_ORGS_DELETE_ATTESTATIONS_BY_ID: 'DELETE /orgs/{org}/attestations/{attestation_id}'; // destroys e362bafa7961
  GITHUB_ORGS_DELETE_ATTESTATIONS_BY_SUBJECT_DIGEST: 'DELETE /orgs/{org}/attestations/digest/{subject_digest}'; // destroys bb0dc62af978
  GITHUB_ORGS_DELETE_ATTESTATIONS_IN_BULK: 'POST /orgs/{org}/attestations/delete-request'; // destroys 1503489626e5
  GITHUB_ORGS_LIST_ATTESTATIONS: 'GET /orgs/{org}/attestations/{subject_digest}'; // reads 57934fb2665a
  GITHUB_ORGS_LIST_ATTESTATIONS_BY_BULK_SUBJECT_DIGESTS: 'POST /orgs/{org}/attestations/bulk-list'; // reads cd99f802ffe7
  GITHUB_PING_AN_ORGANIZATION_WEBHOOK: 'POST /orgs/{org}/hooks/{hook_id}/pings'; // writes admin:org_hook 869371b32b1a
  GITHUB_PING_A_REPOSITORY_WEBHOOK: 'POST /repos/{owner}/{repo}/hooks/{hook_id}/pings'; // writes b1457c7d6be6
  GITHUB_PIN_AN_ISSUE_COMMENT: 'PUT /repos/{owner}/{repo}/issues/comments/{comment_id}/pin'; // writes 4853cfc9c30a
  GITHUB_PRIVATELY_REPORT_A_SECURITY_VULNERABILITY: 'POST /repos/{owner}/{repo}/security-advisories/reports'; // writes 3f7408d062ba
  GITHUB_REDELIVER_A_DELIVERY_FOR_AN_APP_WEBHOOK: 'POST /app/hook/deliveries/{delivery_id}/attempts'; // writes e9bb9104669d
  GITHUB_REDELIVER_A_DELIVERY_FOR_AN_ORGANIZATION_WEBHOOK: 'POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts'; // writes admin:org_hook f25eb4f3d284
  GITHUB_REDELIVER_A_DELIVERY_FOR_A_REPOSITORY_WEBHOOK: 'POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts'; // writes a1171f213d17
  GITHUB_REMOVE_ALL_CUSTOM_LABELS_FROM_SELF_HOSTED_RUNNER_FOR_ORG: 'DELETE /orgs/{org}/actions/runners/{runner_id}/labels'; // destroys admin:org ac2104fbaafe
  GITHUB_REMOVE_ALL_CUSTOM_LABELS_FROM_SELF_HOSTED_RUNNER_FOR_REPO: 'DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels'; // destroys repo 0a0516a97949
  GITHUB_REMOVE_ALL_LABELS_FROM_AN_ISSUE: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels'; // destroys 1b2d944c8e21
  GITHUB_REMOVE_ALL_ORGANIZATION_ROLES_FOR_A_TEAM: 'DELETE /orgs/{org}/organization-roles/teams/{team_slug}'; // destroys admin:org d955399019cb
  GITHUB_REMOVE_ALL_ORGANIZATION_ROLES_FOR_A_USER: 'DELETE /orgs/{org}/organization-roles/users/{username}'; // destroys admin:org 87f866965025
  GITHUB_REMOVE_AN_ORGANIZATION_MEMBER: 'DELETE /orgs/{org}/members/{username}'; // destroys 87f866965025
  GITHUB_REMOVE_AN_ORGANIZATION_ROLE_FROM_A_TEAM: 'DELETE /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}'; // destroys admin:org 4cf60a8d0bb9
  GITHUB_REMOVE_AN_ORGANIZATION_ROLE_FROM_A_USER: 'DELETE /orgs/{org}/organization-roles/users/{username}/{role_id}'; // destroys admin:org e81c32e7681d
  GITHUB_REMOVE_APP_ACCESS_RESTRICTIONS: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps'; // destroys fe53bdb2978c
  GITHUB_REMOVE_ASSIGNEES_FROM_AN_ISSUE: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees'; // destroys ac34e178f64c
  GITHUB_REMOVE_A_COLLABORATOR_FROM_AN_ORGANIZATION_COPILOT_SPACE: 'DELETE /orgs/{org}/copilot-spaces/{space_number}/collaborators/{actor_type}/{actor_identifier}'; // destroys write:org a6064a8a0d04
  GITHUB_REMOVE_A_COLLABORATOR_FROM_A_COPILOT_SPACE_FOR_A_USER: 'DELETE /users/{username}/copilot-spaces/{space_number}/collaborators/{actor_type}/{actor_identifier}'; // destroys user 24336d036d40
  GITHUB_REMOVE_A_CUSTOM_PROPERTY_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/properties/schema/{custom_property_name}'; // destroys eb1bc56050c0
  GITHUB_REMOVE_A_LABEL_FROM_AN_ISSUE: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}'; // destroys a83f3e139fce
  GITHUB_REMOVE_A_REPOSITORY_COLLABORATOR: 'DELETE /repos/{owner}/{repo}/collaborators/{username}'; // destroys 5501fdd5d454
  GITHUB_REMOVE_A_REPOSITORY_FROM_AN_APP_INSTALLATION: 'DELETE /user/installations/{installation_id}/repositories/{repository_id}'; // destroys 6b8e813a50dd
  GITHUB_REMOVE_A_REPOSITORY_FROM_A_TEAM: 'DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}'; // destroys 6a62e51a7ead
  GITHUB_REMOVE_A_REPOSITORY_FROM_A_TEAM_LEGACY: 'DELETE /teams/{team_id}/repos/{owner}/{repo}'; // destroys deprecated d4c273d679c7
  GITHUB_REMOVE_A_SECURITY_MANAGER_TEAM: 'DELETE /orgs/{org}/security-managers/teams/{team_slug}'; // destroys deprecated d955399019cb
  GITHUB_REMOVE_A_SELECTED_REPOSITORY_FROM_A_USER_SECRET: 'DELETE /user/codespaces/secrets/{secret_name}/repositories/{repository_id}'; // destroys codespace:secrets 2b8769782280
  GITHUB_REMOVE_CUSTOM_LABEL_FROM_SELF_HOSTED_RUNNER_FOR_ORG: 'DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}'; // destroys admin:org ed45af59808c
  GITHUB_REMOVE_CUSTOM_LABEL_FROM_SELF_HOSTED_RUNNER_FOR_REPO: 'DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}'; // destroys repo 585342961c46
  GITHUB_REMOVE_DEPENDENCY_AN_ISSUE_IS_BLOCKED_BY: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by/{issue_id}'; // destroys e41e1e560066
  GITHUB_REMOVE_INTERACTION_RESTRICTIONS_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/interaction-limits'; // destroys c1e0faed6171
  GITHUB_REMOVE_INTERACTION_RESTRICTIONS_FOR_A_REPOSITORY: 'DELETE /repos/{owner}/{repo}/interaction-limits'; // destroys 31bcd8146741
  GITHUB_REMOVE_INTERACTION_RESTRICTIONS_FROM_YOUR_PUBLIC_REPOS: 'DELETE /user/interaction-limits'; // destroys 8116f6705107
  GITHUB_REMOVE_ORGANIZATIONS_FROM_ENTERPRISE_CODING_AGENT_POLICY: 'DELETE /enterprises/{enterprise}/copilot/policies/coding_agent/organizations'; // destroys fe80a1f2017a
  GITHUB_REMOVE_ORGANIZATION_ASSIGNMENTS: 'POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove'; // destroys 4a73a42480d1
  GITHUB_REMOVE_ORGANIZATION_MEMBERSHIP_FOR_A_USER: 'DELETE /orgs/{org}/memberships/{username}'; // destroys 87f866965025
  GITHUB_REMOVE_OUTSIDE_COLLABORATOR_FROM_AN_ORGANIZATION: 'DELETE /orgs/{org}/outside_collaborators/{username}'; // destroys 87f866965025
  GITHUB_REMOVE_PUBLIC_ORGANIZATION_MEMBERSHIP_FOR_AUTH_USER: 'DELETE /orgs/{org}/public_members/{username}'; // destroys 87f866965025
  GITHUB_REMOVE_PULL_REQUESTS_FROM_A_PULL_REQUEST_STACK: 'POST /repos/{owner}/{repo}/stacks/{stack_number}/unstack'; // destroys c459fc995fa8
  GITHUB_REMOVE_REPO_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG: 'DELETE /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}'; // destroys admin:org 2b093d9d3096
  GITHUB_REMOVE_REPO_ALLOWED_TO_USE_SELF_HOSTED_RUNNERS_IN_ORG: 'DELETE /orgs/{org}/actions/permissions/self-hosted-runners/repositories/{repository_id}'; // destroys b17ac4a78fb9
  GITHUB_REMOVE_REQUESTED_REVIEWERS_FROM_A_PULL_REQUEST: 'DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers'; // destroys 0f7bcb014d20
  GITHUB_REMOVE_SELF_HOSTED_RUNNER_FROM_GROUP_FOR_ORGANIZATION: 'DELETE /orgs/{org}/actions/runner-groups/{runner_group_id}/runners/{runner_id}'; // destroys admin:org 30dbbbcf5bdb
  GITHUB_REMOVE_STATUS_CHECK_CONTEXTS: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts'; // destroys a399cc87215e
  GITHUB_REMOVE_STATUS_CHECK_PROTECTION: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks'; // destroys ec2eda88cb05
  GITHUB_REMOVE_SUB_ISSUE: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/sub_issue'; // destroys d43dd9e4bc1d
  GITHUB_REMOVE_TEAMS_FROM_COPILOT_SUBSCRIPTION_FOR_ORGANIZATION: 'DELETE /orgs/{org}/copilot/billing/selected_teams'; // destroys 43b80a700a94
  GITHUB_REMOVE_TEAM_ACCESS_RESTRICTIONS: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams'; // destroys a8b746d5014f
  GITHUB_REMOVE_TEAM_MEMBERSHIP: 'DELETE /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}'; // destroys 5542bf848e57
  GITHUB_REMOVE_TEAM_MEMBERSHIP_FOR_A_USER: 'DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}'; // destroys c5b8515e8428
  GITHUB_REMOVE_TEAM_MEMBERSHIP_FOR_A_USER_LEGACY: 'DELETE /teams/{team_id}/memberships/{username}'; // destroys deprecated c0f86bc6373c
  GITHUB_REMOVE_TEAM_MEMBER_LEGACY: 'DELETE /teams/{team_id}/members/{username}'; // destroys deprecated c0f86bc6373c
  GITHUB_REMOVE_USERS_FROM_CODESPACES_ACCESS_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/codespaces/access/selected_users'; // destroys deprecated admin:org 7058912e4584
  GITHUB_REMOVE_USERS_FROM_COPILOT_SUBSCRIPTION_FOR_ORGANIZATION: 'DELETE /orgs/{org}/copilot/billing/selected_users'; // destroys 03221874aab5
  GITHUB_REMOVE_USERS_PULL_REQUEST_CREATION_CAP_BYPASS_LIST_REPO: 'DELETE /repos/{owner}/{repo}/interaction-limits/pulls/bypass-list'; // destroys 7cc40f2f4f0e
  GITHUB_REMOVE_USER_ACCESS_RESTRICTIONS: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users'; // destroys 55517cb083a6
  GITHUB_RENAME_A_BRANCH: 'POST /repos/{owner}/{repo}/branches/{branch}/rename'; // destroys 2d061b24cff8
  GITHUB_RENDER_A_MARKDOWN_DOCUMENT: 'POST /markdown'; // reads 404e6cd6f2ca
  GITHUB_RENDER_A_MARKDOWN_DOCUMENT_IN_RAW_MODE: 'POST /markdown/raw'; // reads 987dbd07cc9f
  GITHUB_REPLACE_ALL_REPOSITORY_TOPICS: 'PUT /repos/{owner}/{repo}/topics'; // destroys dee333726ac3
  GITHUB_REPOS_COMPARE_COMMITS: 'GET /repos/{owner}/{repo}/compare/{base}...{head}'; // reads 7636fbb2f664
  GITHUB_REPOS_LIST_ATTESTATIONS: 'GET /repos/{owner}/{repo}/attestations/{subject_digest}'; // reads e0886c888946
  GITHUB_REPRIORITIZE_SUB_ISSUE: 'PATCH /repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority'; // destroys e9e615578137
  GITHUB_REQUEST_A_CVE_FOR_A_REPOSITORY_SECURITY_ADVISORY: 'POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve'; // writes 3ec4acd26686
  GITHUB_REQUEST_A_GITHUB_PAGES_BUILD: 'POST /repos/{owner}/{repo}/pages/builds'; // writes 31bcd8146741
  GITHUB_REQUEST_GENERATION_SOFTWARE_BILL_MATERIALS_SBOM_REPO: 'GET /repos/{owner}/{repo}/dependency-graph/sbom/generate-report'; // writes 31bcd8146741
  GITHUB_REQUEST_REVIEWERS_FOR_A_PULL_REQUEST: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers'; // writes 3c62a8e3c0fd
  GITHUB_REREQUEST_A_CHECK_RUN: 'POST /repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest'; // writes faf0940300c0
  GITHUB_REREQUEST_A_CHECK_SUITE: 'POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest'; // writes 64d51fa001e3
  GITHUB_RESET_A_TOKEN: 'PATCH /applications/{client_id}/token'; // destroys e18d7bf10dbd
  GITHUB_RESTORE_A_PACKAGE_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/packages/{package_type}/{package_name}/restore'; // writes read:packages write:packages dec5d7fb4073
  GITHUB_RESTORE_A_PACKAGE_FOR_A_USER: 'POST /users/{username}/packages/{package_type}/{package_name}/restore'; // writes read:packages write:packages 1344810727e6
  GITHUB_RESTORE_A_PACKAGE_FOR_THE_AUTHENTICATED_USER: 'POST /user/packages/{package_type}/{package_name}/restore'; // writes read:packages write:packages 1983a14aded7
  GITHUB_RESTORE_A_PACKAGE_VERSION_FOR_THE_AUTHENTICATED_USER: 'POST /user/packages/{package_type}/{package_name}/versions/{package_version_id}/restore'; // writes read:packages write:packages d81575194476
  GITHUB_RESTORE_PACKAGE_VERSION_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore'; // writes read:packages write:packages a123a6eebda7
  GITHUB_RESTORE_PACKAGE_VERSION_FOR_A_USER: 'POST /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore'; // writes read:packages write:packages 99fd5e23d23b
  GITHUB_RETRIEVE_A_CODE_SECURITY_CONFIGURATION_OF_AN_ENTERPRISE: 'GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}'; // reads read:enterprise 0be423b29c4f
  GITHUB_REVIEW_A_FINE_GRAINED_TOKEN_REQUEST: 'POST /orgs/{org}/personal-access-token-requests/{pat_request_id}'; // writes a89c31e2a314
  GITHUB_REVIEW_CUSTOM_DEPLOYMENT_PROTECTION_RULES_WORKFLOW_RUN: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule'; // writes 226fe2aa9634
  GITHUB_REVIEW_FINE_GRAINED_TOKEN_REQUESTS_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/personal-access-token-requests'; // writes a64ac79327fa
  GITHUB_REVIEW_PENDING_DEPLOYMENTS_FOR_A_WORKFLOW_RUN: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments'; // writes repo e807c185054e
  GITHUB_REVOKE_AN_INSTALLATION_ACCESS_TOKEN: 'DELETE /installation/token'; // destroys 8116f6705107
  GITHUB_REVOKE_A_LIST_OF_CREDENTIALS: 'POST /credentials/revoke'; // destroys b5c68d77c419
  GITHUB_RE_RUN_A_JOB_FROM_A_WORKFLOW_RUN: 'POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun'; // writes repo beb6e61deacc
  GITHUB_RE_RUN_A_WORKFLOW: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun'; // writes repo e1781596fe9c
  GITHUB_RE_RUN_FAILED_JOBS_FROM_A_WORKFLOW_RUN: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs'; // writes repo e1781596fe9c
  GITHUB_SEARCH_CODE: 'GET /search/code'; // reads de3a235cb08d
  GITHUB_SEARCH_COMMITS: 'GET /search/commits'; // reads 67f85f6c17bc
  GITHUB_SEARCH_ISSUES_AND_PULL_REQUESTS: 'GET /search/issues'; // reads d75fdccd9c18
  GITHUB_SEARCH_LABELS: 'GET /search/labels'; // reads 33f76f804d0b
  GITHUB_SEARCH_REPOSITORIES: 'GET /search/repositories'; // reads 8e1855128a48
  GITHUB_SEARCH_TOPICS: 'GET /search/topics'; // reads 8c5365f78d29
  GITHUB_SEARCH_USERS: 'GET /search/users'; // reads a2fec0cf6e76
  GITHUB_SET_ADMIN_BRANCH_PROTECTION: 'POST /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins'; // writes ec2eda88cb05
  GITHUB_SET_ALLOWED_ACTIONS_AND_REUSABLE_WORKFLOWS_FOR_ORG: 'PUT /orgs/{org}/actions/permissions/selected-actions'; // destroys admin:org c654c4d651b4
  GITHUB_SET_ALLOWED_ACTIONS_AND_REUSABLE_WORKFLOWS_FOR_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/permissions/selected-actions'; // destroys repo d05af92a1118
  GITHUB_SET_AN_ORGANIZATION_COPILOT_SPACE: 'PUT /orgs/{org}/copilot-spaces/{space_number}'; // destroys read:org d3f2132c9faf
  GITHUB_SET_APP_ACCESS_RESTRICTIONS: 'PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps'; // destroys fe53bdb2978c
  GITHUB_SET_ARTIFACT_AND_LOG_RETENTION_SETTINGS_FOR_A_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/permissions/artifact-and-log-retention'; // destroys repo c540c28103df
  GITHUB_SET_ARTIFACT_AND_LOG_RETENTION_SETTINGS_FOR_ORGANIZATION: 'PUT /orgs/{org}/actions/permissions/artifact-and-log-retention'; // destroys da47155c29c4
  GITHUB_SET_A_COLLABORATOR_ROLE_FOR_AN_ORGANIZATION_COPILOT_SPACE: 'PUT /orgs/{org}/copilot-spaces/{space_number}/collaborators/{actor_type}/{actor_identifier}'; // destroys write:org db355992e85f
  GITHUB_SET_A_COLLABORATOR_ROLE_FOR_A_COPILOT_SPACE_FOR_A_USER: 'PUT /users/{username}/copilot-spaces/{space_number}/collaborators/{actor_type}/{actor_identifier}'; // destroys user d38056935286
  GITHUB_SET_A_COPILOT_SPACE_FOR_A_USER: 'PUT /users/{username}/copilot-spaces/{space_number}'; // destroys read:user a7c25955f5bb
  GITHUB_SET_A_REPOSITORY_SUBSCRIPTION: 'PUT /repos/{owner}/{repo}/subscription'; // destroys 3b984768aaed
  GITHUB_SET_A_RESOURCE_FOR_AN_ORGANIZATION_COPILOT_SPACE: 'PUT /orgs/{org}/copilot-spaces/{space_number}/resources/{space_resource_id}'; // destroys write:org 1d60f684943e
  GITHUB_SET_A_RESOURCE_FOR_A_COPILOT_SPACE_FOR_A_USER: 'PUT /users/{username}/copilot-spaces/{space_number}/resources/{space_resource_id}'; // destroys 25469142d096
  GITHUB_SET_A_THREAD_SUBSCRIPTION: 'PUT /notifications/threads/{thread_id}/subscription'; // destroys 7d36bc9c5623
  GITHUB_SET_CLUSTER_DEPLOYMENT_RECORDS: 'POST /orgs/{org}/artifacts/metadata/deployment-record/cluster/{cluster}'; // destroys 8a25bd48e1f6
  GITHUB_SET_CODE_SECURITY_CONFIGURATION_AS_DEFAULT_FOR_ENTERPRISE: 'PUT /enterprises/{enterprise}/code-security/configurations/{configuration_id}/defaults'; // destroys admin:enterprise 8891d6d0f570
  GITHUB_SET_CODE_SECURITY_CONFIGURATION_AS_DEFAULT_FOR_ORG: 'PUT /orgs/{org}/code-security/configurations/{configuration_id}/defaults'; // destroys write:org 90c589f41218
  GITHUB_SET_COPILOT_CLOUD_AGENT_PERMISSIONS_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/copilot/coding-agent/permissions'; // destroys admin:org 98117c847911
  GITHUB_SET_COPILOT_CONTENT_EXCLUSION_RULES_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/copilot/content_exclusion'; // destroys copilot 9bc7402b6443
  GITHUB_SET_CUSTOMIZATION_TEMPLATE_FOR_OIDC_SUBJECT_CLAIM_FOR_ORG: 'PUT /orgs/{org}/actions/oidc/customization/sub'; // destroys write:org 50d20b16ae43
  GITHUB_SET_CUSTOMIZATION_TEMPLATE_OIDC_SUBJECT_CLAIM_REPO: 'PUT /repos/{owner}/{repo}/actions/oidc/customization/sub'; // destroys repo 6c832f7925c9
  GITHUB_SET_CUSTOM_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_ORGANIZATION: 'PUT /orgs/{org}/actions/runners/{runner_id}/labels'; // destroys admin:org 89d05b25b75f
  GITHUB_SET_CUSTOM_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels'; // destroys repo 1c6f7e511308
  GITHUB_SET_DEFAULT_REPO_ACCESS_LEVEL_DEPENDABOT_ENTERPRISE: 'PUT /enterprises/{enterprise}/dependabot/repository-access/default-level'; // destroys 68e1914f5981
  GITHUB_SET_DEFAULT_WORKFLOW_PERMISSIONS_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/actions/permissions/workflow'; // destroys admin:org 4346a7dc79f3
  GITHUB_SET_DEFAULT_WORKFLOW_PERMISSIONS_FOR_A_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/permissions/workflow'; // destroys repo 2bb27c707d54
  GITHUB_SET_FORK_PR_CONTRIBUTOR_APPROVAL_PERMISSIONS_FOR_ORG: 'PUT /orgs/{org}/actions/permissions/fork-pr-contributor-approval'; // destroys admin:org 841302b0f461
  GITHUB_SET_FORK_PR_CONTRIBUTOR_APPROVAL_PERMISSIONS_FOR_REPO: 'PUT /repos/{owner}/{repo}/actions/permissions/fork-pr-contributor-approval'; // destroys repo 3909365b1f95
  GITHUB_SET_GITHUB_ACTIONS_CACHE_RETENTION_LIMIT_FOR_A_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/cache/retention-limit'; // destroys cfff2b8a3961
  GITHUB_SET_GITHUB_ACTIONS_CACHE_RETENTION_LIMIT_FOR_ENTERPRISE: 'PUT /enterprises/{enterprise}/actions/cache/retention-limit'; // destroys admin:enterprise 642a2b1bfa25
  GITHUB_SET_GITHUB_ACTIONS_CACHE_RETENTION_LIMIT_FOR_ORGANIZATION: 'PUT /organizations/{org}/actions/cache/retention-limit'; // destroys 2fbd847ec5aa
  GITHUB_SET_GITHUB_ACTIONS_CACHE_STORAGE_LIMIT_FOR_AN_ENTERPRISE: 'PUT /enterprises/{enterprise}/actions/cache/storage-limit'; // destroys admin:enterprise 011ca3a85b8b
  GITHUB_SET_GITHUB_ACTIONS_CACHE_STORAGE_LIMIT_FOR_A_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/cache/storage-limit'; // destroys 9c6591a594de
  GITHUB_SET_GITHUB_ACTIONS_CACHE_STORAGE_LIMIT_FOR_ORGANIZATION: 'PUT /organizations/{org}/actions/cache/storage-limit'; // destroys 57f2002093a7
  GITHUB_SET_GITHUB_ACTIONS_PERMISSIONS_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/actions/permissions'; // destroys admin:org ccadb6e7b44b
  GITHUB_SET_GITHUB_ACTIONS_PERMISSIONS_FOR_A_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/permissions'; // destroys repo 37afeedf8c89
  GITHUB_SET_IMMUTABLE_RELEASES_SETTINGS_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/settings/immutable-releases'; // destroys admin:org 725fe82f2fb0
  GITHUB_SET_INTERACTION_RESTRICTIONS_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/interaction-limits'; // destroys 1d4ac8ff5dc3
  GITHUB_SET_INTERACTION_RESTRICTIONS_FOR_A_REPOSITORY: 'PUT /repos/{owner}/{repo}/interaction-limits'; // destroys a9813bd75bda
  GITHUB_SET_INTERACTION_RESTRICTIONS_FOR_YOUR_PUBLIC_REPOSITORIES: 'PUT /user/interaction-limits'; // destroys dc27a06cb72c
  GITHUB_SET_ISSUE_FIELD_VALUES_FOR_AN_ISSUE: 'PUT /repos/{owner}/{repo}/issues/{issue_number}/issue-field-values'; // destroys 2bb25d74d309
  GITHUB_SET_LABELS_FOR_AN_ISSUE: 'PUT /repos/{owner}/{repo}/issues/{issue_number}/labels'; // destroys 95b11c5317b8
  GITHUB_SET_LEVEL_OF_ACCESS_FOR_WORKFLOWS_OUTSIDE_OF_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/permissions/access'; // destroys repo 244009c7cf8a
  GITHUB_SET_ORGANIZATION_MEMBERSHIP_FOR_A_USER: 'PUT /orgs/{org}/memberships/{username}'; // destroys c06eafb1b780
  GITHUB_SET_PRIMARY_EMAIL_VISIBILITY_FOR_THE_AUTHENTICATED_USER: 'PATCH /user/email/visibility'; // destroys 2ac864dc52a3
  GITHUB_SET_PRIVATE_REPO_FORK_PR_WORKFLOW_SETTINGS_FOR_ORG: 'PUT /orgs/{org}/actions/permissions/fork-pr-workflows-private-repos'; // destroys e33133c24cd0
  GITHUB_SET_PRIVATE_REPO_FORK_PR_WORKFLOW_SETTINGS_FOR_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/permissions/fork-pr-workflows-private-repos'; // destroys repo 23f295990546
  GITHUB_SET_PUBLIC_ORGANIZATION_MEMBERSHIP_FOR_AUTHENTICATED_USER: 'PUT /orgs/{org}/public_members/{username}'; // writes 87f866965025
  GITHUB_SET_REPOSITORY_ACCESS_FOR_SELF_HOSTED_RUNNER_GROUP_IN_ORG: 'PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories'; // destroys admin:org 36e6ebb76e61
  GITHUB_SET_REPOS_ALLOWED_TO_USE_SELF_HOSTED_RUNNERS_IN_ORG: 'PUT /orgs/{org}/actions/permissions/self-hosted-runners/repositories'; // destroys 3cb5c378b14a
  GITHUB_SET_SELECTED_REPOSITORIES_FOR_A_USER_SECRET: 'PUT /user/codespaces/secrets/{secret_name}/repositories'; // destroys codespace:secrets 64343496e16d
  GITHUB_SET_SELECTED_REPOSITORIES_FOR_COPILOT_CLOUD_AGENT_IN_ORG: 'PUT /orgs/{org}/copilot/coding-agent/permissions/repositories'; // destroys admin:org e7a92d81b52f
  GITHUB_SET_SELECTED_REPOS_ENABLED_FOR_GITHUB_ACTIONS_IN_ORG: 'PUT /orgs/{org}/actions/permissions/repositories'; // destroys admin:org 99ecbf3589e8
  GITHUB_SET_SELECTED_REPOS_FOR_IMMUTABLE_RELEASES_ENFORCEMENT: 'PUT /orgs/{org}/settings/immutable-releases/repositories'; // destroys admin:org be5e3953bddc
  GITHUB_SET_SELF_HOSTED_RUNNERS_IN_A_GROUP_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/runners'; // destroys admin:org aae97be11cf1
  GITHUB_SET_SELF_HOSTED_RUNNERS_SETTINGS_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/actions/permissions/self-hosted-runners'; // destroys c9caebc77865
  GITHUB_SET_STATUS_CHECK_CONTEXTS: 'PUT /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts'; // destroys a399cc87215e
  GITHUB_SET_TEAM_ACCESS_RESTRICTIONS: 'PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams'; // destroys a8b746d5014f
  GITHUB_SET_THE_CODING_AGENT_POLICY_FOR_AN_ENTERPRISE: 'PUT /enterprises/{enterprise}/copilot/policies/coding_agent'; // destroys e1ca52fb5805
  GITHUB_SET_THE_DEFAULT_REPOSITORY_ACCESS_LEVEL_FOR_DEPENDABOT: 'PUT /orgs/{org}/dependabot/repository-access/default-level'; // destroys ebbd7da047bd
  GITHUB_SET_USER_ACCESS_RESTRICTIONS: 'PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users'; // destroys 55517cb083a6
  GITHUB_START_AN_IMPORT: 'PUT /repos/{owner}/{repo}/import'; // writes deprecated 3f0b70414250
  GITHUB_START_AN_ORGANIZATION_MIGRATION: 'POST /orgs/{org}/migrations'; // writes 68e8449191ce
  GITHUB_START_A_CODESPACE_FOR_THE_AUTHENTICATED_USER: 'POST /user/codespaces/{codespace_name}/start'; // writes codespace ec84f73e3f1a
  GITHUB_START_A_TASK: 'POST /agents/repos/{owner}/{repo}/tasks'; // writes b9a5a559f155
  GITHUB_START_A_USER_MIGRATION: 'POST /user/migrations'; // writes 145c5475bab3
  GITHUB_STAR_A_GIST: 'PUT /gists/{gist_id}/star'; // writes b545698ccbd9
  GITHUB_STAR_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER: 'PUT /user/starred/{owner}/{repo}'; // writes 31bcd8146741
  GITHUB_STOP_A_CODESPACE_FOR_AN_ORGANIZATION_USER: 'POST /orgs/{org}/members/{username}/codespaces/{codespace_name}/stop'; // destroys admin:org d80645de4411
  GITHUB_STOP_A_CODESPACE_FOR_THE_AUTHENTICATED_USER: 'POST /user/codespaces/{codespace_name}/stop'; // destroys codespace ec84f73e3f1a
  GITHUB_SUBMIT_A_REVIEW_FOR_A_PULL_REQUEST: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events'; // writes 291fbe94dd62
  GITHUB_SUSPEND_AN_APP_INSTALLATION: 'PUT /app/installations/{installation_id}/suspended'; // destroys 3a5be24646e8
  GITHUB_SYNC_A_FORK_BRANCH_WITH_THE_UPSTREAM_REPOSITORY: 'POST /repos/{owner}/{repo}/merge-upstream'; // destroys 0c92ce62c21e
  GITHUB_TEST_THE_PUSH_REPOSITORY_WEBHOOK: 'POST /repos/{owner}/{repo}/hooks/{hook_id}/tests'; // writes b1457c7d6be6
  GITHUB_TRANSFER_A_REPOSITORY: 'POST /repos/{owner}/{repo}/transfer'; // destroys 38278e5cb060
  GITHUB_UNBLOCK_A_USER: 'DELETE /user/blocks/{username}'; // destroys d463030e8a5a
  GITHUB_UNBLOCK_A_USER_FROM_AN_ORGANIZATION: 'DELETE /orgs/{org}/blocks/{username}'; // destroys 87f866965025
  GITHUB_UNFOLLOW_A_USER: 'DELETE /user/following/{username}'; // destroys user:follow d463030e8a5a
  GITHUB_UNLOCK_AN_ISSUE: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock'; // destroys 1b2d944c8e21
  GITHUB_UNLOCK_AN_ORGANIZATION_REPOSITORY: 'DELETE /orgs/{org}/migrations/{migration_id}/repos/{repo_name}/lock'; // destroys d80537571f4d
  GITHUB_UNLOCK_A_USER_REPOSITORY: 'DELETE /user/migrations/{migration_id}/repos/{repo_name}/lock'; // destroys 8a662e56d1ba
  GITHUB_UNPIN_AN_ISSUE_COMMENT: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/pin'; // destroys 4853cfc9c30a
  GITHUB_UNSTAR_A_GIST: 'DELETE /gists/{gist_id}/star'; // destroys b545698ccbd9
  GITHUB_UNSTAR_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/starred/{owner}/{repo}'; // destroys 31bcd8146741
  GITHUB_UNSUSPEND_AN_APP_INSTALLATION: 'DELETE /app/installations/{installation_id}/suspended'; // destroys 3a5be24646e8
  GITHUB_UPDATES_DEPENDABOTS_REPOSITORY_ACCESS_LIST_FOR_ENTERPRISE: 'PATCH /enterprises/{enterprise}/dependabot/repository-access'; // destroys 09c7dbb14737
  GITHUB_UPDATES_DEPENDABOTS_REPOSITORY_ACCESS_LIST_FOR_ORG: 'PATCH /orgs/{org}/dependabot/repository-access'; // destroys a1388522ca03
  GITHUB_UPDATE_ACCESS_OF_A_FINE_GRAINED_TOKEN: 'POST /orgs/{org}/personal-access-tokens/{pat_id}'; // destroys d7b6a49208e0
  GITHUB_UPDATE_ACCESS_OF_FINE_GRAINED_TOKENS_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/personal-access-tokens'; // destroys f0412a2ae952
  GITHUB_UPDATE_AN_ENTERPRISE_TEAM: 'PATCH /enterprises/{enterprise}/teams/{team_slug}'; // destroys 884381328dec
  GITHUB_UPDATE_AN_ENVIRONMENT_VARIABLE: 'PATCH /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}'; // destroys repo 7c18a1f84240
  GITHUB_UPDATE_AN_IMPORT: 'PATCH /repos/{owner}/{repo}/import'; // destroys deprecated 7aa63491add3
  GITHUB_UPDATE_AN_ISSUE: 'PATCH /repos/{owner}/{repo}/issues/{issue_number}'; // destroys 19d0aeda695b
  GITHUB_UPDATE_AN_ISSUE_COMMENT: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'; // destroys ea4ef3f481e2
  GITHUB_UPDATE_AN_ORGANIZATION: 'PATCH /orgs/{org}'; // destroys f7bb77562a55
  GITHUB_UPDATE_AN_ORGANIZATION_CUSTOM_PATTERN: 'PATCH /orgs/{org}/secret-scanning/custom-patterns/{pattern_id}'; // destroys write:org 69560b06840a
  GITHUB_UPDATE_AN_ORGANIZATION_REPOSITORY_RULESET: 'PUT /orgs/{org}/rulesets/{ruleset_id}'; // destroys 241d499f407c
  GITHUB_UPDATE_AN_ORGANIZATION_WEBHOOK: 'PATCH /orgs/{org}/hooks/{hook_id}'; // destroys admin:org_hook 4a9331679ba6
  GITHUB_UPDATE_A_BUDGET_FOR_AN_ORGANIZATION: 'PATCH /organizations/{org}/settings/billing/budgets/{budget_id}'; // destroys c21087daaa6d
  GITHUB_UPDATE_A_CAMPAIGN: 'PATCH /orgs/{org}/campaigns/{campaign_number}'; // destroys security_events 6c32c1f34bbb
  GITHUB_UPDATE_A_CHECK_RUN: 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}'; // destroys 3946355a0fdc
  GITHUB_UPDATE_A_CODESPACE_FOR_THE_AUTHENTICATED_USER: 'PATCH /user/codespaces/{codespace_name}'; // destroys codespace 3cae38ee3d87
  GITHUB_UPDATE_A_CODE_QUALITY_SETUP_CONFIGURATION: 'PATCH /repos/{owner}/{repo}/code-quality/setup'; // destroys public_repo aaebcf029366
  GITHUB_UPDATE_A_CODE_SCANNING_ALERT: 'PATCH /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}'; // destroys e540baa14ab7
  GITHUB_UPDATE_A_CODE_SCANNING_DEFAULT_SETUP_CONFIGURATION: 'PATCH /repos/{owner}/{repo}/code-scanning/default-setup'; // destroys public_repo 21f6cb79d9ad
  GITHUB_UPDATE_A_CODE_SECURITY_CONFIGURATION: 'PATCH /orgs/{org}/code-security/configurations/{configuration_id}'; // destroys write:org 09d8017b21e6
  GITHUB_UPDATE_A_COMMIT_COMMENT: 'PATCH /repos/{owner}/{repo}/comments/{comment_id}'; // destroys 619654344bb1
  GITHUB_UPDATE_A_DEPENDABOT_ALERT: 'PATCH /repos/{owner}/{repo}/dependabot/alerts/{alert_number}'; // destroys security_events 21c79836814f
  GITHUB_UPDATE_A_DEPLOYMENT_BRANCH_POLICY: 'PUT /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}'; // destroys repo 1356ee4cf03b
  GITHUB_UPDATE_A_GIST: 'PATCH /gists/{gist_id}'; // destroys b34d6f0a8791
  GITHUB_UPDATE_A_GIST_COMMENT: 'PATCH /gists/{gist_id}/comments/{comment_id}'; // destroys b208b92f60dd
  GITHUB_UPDATE_A_GITHUB_HOSTED_RUNNER_FOR_AN_ORGANIZATION: 'PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}'; // destroys manage_runners:org 55c11861cd92
  GITHUB_UPDATE_A_LABEL: 'PATCH /repos/{owner}/{repo}/labels/{name}'; // destroys 0d5810db01be
  GITHUB_UPDATE_A_MILESTONE: 'PATCH /repos/{owner}/{repo}/milestones/{milestone_number}'; // destroys 13b5166127ce
  GITHUB_UPDATE_A_PRIVATE_REGISTRY_FOR_AN_ORGANIZATION: 'PATCH /orgs/{org}/private-registries/{secret_name}'; // destroys admin:org abf89733a21b
  GITHUB_UPDATE_A_PULL_REQUEST: 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}'; // destroys b557afd06eea
  GITHUB_UPDATE_A_PULL_REQUEST_BRANCH: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch'; // destroys 1a9ecac890ec
  GITHUB_UPDATE_A_REFERENCE: 'PATCH /repos/{owner}/{repo}/git/refs/{ref}'; // destroys 95707d01e53e
  GITHUB_UPDATE_A_RELEASE: 'PATCH /repos/{owner}/{repo}/releases/{release_id}'; // destroys eb99134d528b
  GITHUB_UPDATE_A_RELEASE_ASSET: 'PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}'; // destroys a65f1b210ce2
  GITHUB_UPDATE_A_REPOSITORY: 'PATCH /repos/{owner}/{repo}'; // destroys 0ffe134be950
  GITHUB_UPDATE_A_REPOSITORY_CUSTOM_PATTERN: 'PATCH /repos/{owner}/{repo}/secret-scanning/custom-patterns/{pattern_id}'; // destroys security_events 4e15f6423621
  GITHUB_UPDATE_A_REPOSITORY_INVITATION: 'PATCH /repos/{owner}/{repo}/invitations/{invitation_id}'; // destroys a6271b1e430e
  GITHUB_UPDATE_A_REPOSITORY_RULESET: 'PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}'; // destroys 5120ed22ce19
  GITHUB_UPDATE_A_REPOSITORY_SECURITY_ADVISORY: 'PATCH /repos/{owner}/{repo}/security-advisories/{ghsa_id}'; // destroys 015446bc4c86
  GITHUB_UPDATE_A_REPOSITORY_WEBHOOK: 'PATCH /repos/{owner}/{repo}/hooks/{hook_id}'; // destroys a0a126cffe1b
  GITHUB_UPDATE_A_REVIEW_COMMENT_FOR_A_PULL_REQUEST: 'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}'; // destroys 279293f2f2fc
  GITHUB_UPDATE_A_REVIEW_FOR_A_PULL_REQUEST: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}'; // destroys cfe73309ef7a
  GITHUB_UPDATE_A_SECRET_SCANNING_ALERT: 'PATCH /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}'; // destroys security_events c2153bcc201e
  GITHUB_UPDATE_A_SELF_HOSTED_RUNNER_GROUP_FOR_AN_ORGANIZATION: 'PATCH /orgs/{org}/actions/runner-groups/{runner_group_id}'; // destroys admin:org de3c9ed060ff
  GITHUB_UPDATE_A_TEAM: 'PATCH /orgs/{org}/teams/{team_slug}'; // destroys 9bca9298d37d
  GITHUB_UPDATE_A_TEAM_LEGACY: 'PATCH /teams/{team_id}'; // destroys deprecated a3d87c42d52e
  GITHUB_UPDATE_A_WEBHOOK_CONFIGURATION_FOR_AN_APP: 'PATCH /app/hook/config'; // destroys b9418b6b8379
  GITHUB_UPDATE_A_WEBHOOK_CONFIGURATION_FOR_AN_ORGANIZATION: 'PATCH /orgs/{org}/hooks/{hook_id}/config'; // destroys admin:org_hook e6a9de107f48
  GITHUB_UPDATE_A_WEBHOOK_CONFIGURATION_FOR_A_REPOSITORY: 'PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config'; // destroys eca0bd4a286c
  GITHUB_UPDATE_BRANCH_PROTECTION: 'PUT /repos/{owner}/{repo}/branches/{branch}/protection'; // destroys 59f97e15b4c9
  GITHUB_UPDATE_CUSTOM_CODE_SECURITY_CONFIGURATION_FOR_ENTERPRISE: 'PATCH /enterprises/{enterprise}/code-security/configurations/{configuration_id}'; // destroys admin:enterprise 0d8137016b77
  GITHUB_UPDATE_GIT_LFS_PREFERENCE: 'PATCH /repos/{owner}/{repo}/import/lfs'; // destroys deprecated 907e9f2a30a2
  GITHUB_UPDATE_HOSTED_COMPUTE_NETWORK_CONFIGURATION_FOR_ORG: 'PATCH /orgs/{org}/settings/network-configurations/{network_configuration_id}'; // destroys 0399eb2319a7
  GITHUB_UPDATE_INFORMATION_ABOUT_A_GITHUB_PAGES_SITE: 'PUT /repos/{owner}/{repo}/pages'; // destroys repo f4ab10f1e5f4
  GITHUB_UPDATE_ISSUE_FIELD_FOR_AN_ORGANIZATION: 'PATCH /orgs/{org}/issue-fields/{issue_field_id}'; // destroys admin:org c871fabde990
  GITHUB_UPDATE_ISSUE_TYPE_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/issue-types/{issue_type_id}'; // destroys admin:org 1fb6ef4c7e7b
  GITHUB_UPDATE_ORGANIZATION_MEMBERSHIP_FOR_AUTHENTICATED_USER: 'PATCH /user/memberships/orgs/{org}'; // destroys 17a48c117ee3
  GITHUB_UPDATE_ORGANIZATION_PATTERN_CONFIGURATIONS: 'PATCH /orgs/{org}/secret-scanning/pattern-configurations'; // destroys write:org 46ac6fad7af2
  GITHUB_UPDATE_PROJECT_ITEM_FOR_ORGANIZATION: 'PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}'; // destroys 87dd97f362ff
  GITHUB_UPDATE_PROJECT_ITEM_FOR_USER: 'PATCH /users/{username}/projectsV2/{project_number}/items/{item_id}'; // destroys d632d385a358
  GITHUB_UPDATE_PULL_REQUEST_CREATION_CAP_FOR_AN_ORG: 'PATCH /orgs/{org}/interaction-limits/pulls/creation-cap'; // destroys d6b919e0f8f9
  GITHUB_UPDATE_PULL_REQUEST_CREATION_CAP_FOR_A_REPOSITORY: 'PATCH /repos/{owner}/{repo}/interaction-limits/pulls/creation-cap'; // destroys 21b7f5ba4ff8
  GITHUB_UPDATE_PULL_REQUEST_REVIEW_PROTECTION: 'PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews'; // destroys ebf1ebd67677
  GITHUB_UPDATE_REPOSITORY_PREFERENCES_FOR_CHECK_SUITES: 'PATCH /repos/{owner}/{repo}/check-suites/preferences'; // destroys f94de09017eb
  GITHUB_UPDATE_STATUS_CHECK_PROTECTION: 'PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks'; // destroys 71002d28d1f1
  GITHUB_UPDATE_THE_AUTHENTICATED_USER: 'PATCH /user'; // destroys 72aca9f967c2
  GITHUB_UPLOAD_AN_ANALYSIS_AS_SARIF_DATA: 'POST /repos/{owner}/{repo}/code-scanning/sarifs'; // writes b92b87c4bc62
  GITHUB_UPLOAD_A_RELEASE_ASSET: 'POST /repos/{owner}/{repo}/releases/{release_id}/assets'; // writes d6dd780c9c7c
  GITHUB_USERS_DELETE_ATTESTATIONS_BY_ID: 'DELETE /users/{username}/attestations/{attestation_id}'; // destroys 94ab994d16a4
  GITHUB_USERS_DELETE_ATTESTATIONS_BY_SUBJECT_DIGEST: 'DELETE /users/{username}/attestations/digest/{subject_digest}'; // destroys 7d489eff18ba
  GITHUB_USERS_DELETE_ATTESTATIONS_IN_BULK: 'POST /users/{username}/attestations/delete-request'; // destroys f4f768042195
  GITHUB_USERS_LIST_ATTESTATIONS: 'GET /users/{username}/attestations/{subject_digest}'; // reads a6ad1ca61ec0
  GITHUB_USERS_LIST_ATTESTATIONS_BY_BULK_SUBJECT_DIGESTS: 'POST /users/{username}/attestations/bulk-list'; // reads bcdde36d3059
}
