// Written by `pnpm catalog:diff --write`. Behind each operation: what it does, the scopes it is
// known to need, and the hash of what it takes.

/** The generated actions and the operations they stand for. */
export interface CatalogLock {
  GITHUB_ACCEPT_A_REPOSITORY_INVITATION: 'PATCH /user/repository_invitations/{invitation_id}'; // writes 277eacd485e7
  GITHUB_ACTIONS_ADD_SELECTED_REPOSITORY_TO_AN_ORGANIZATION_SECRET: 'PUT /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}'; // writes admin:org 29cf133992cb
  GITHUB_ACTIONS_ADD_SELECTED_REPOSITORY_TO_ORGANIZATION_VARIABLE: 'PUT /orgs/{org}/actions/variables/{name}/repositories/{repository_id}'; // writes admin:org 141bdf53b1a2
  GITHUB_ACTIONS_CREATE_AN_ORGANIZATION_VARIABLE: 'POST /orgs/{org}/actions/variables'; // writes admin:org 0d4c8fcfdcc4
  GITHUB_ACTIONS_CREATE_A_REPOSITORY_VARIABLE: 'POST /repos/{owner}/{repo}/actions/variables'; // writes repo 1372ba1ecaf8
  GITHUB_ACTIONS_CREATE_OR_UPDATE_AN_ORGANIZATION_SECRET: 'PUT /orgs/{org}/actions/secrets/{secret_name}'; // destroys admin:org 8ea324d9521d
  GITHUB_ACTIONS_CREATE_OR_UPDATE_A_REPOSITORY_SECRET: 'PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}'; // destroys repo 379a34add541
  GITHUB_ACTIONS_DELETE_AN_ORGANIZATION_SECRET: 'DELETE /orgs/{org}/actions/secrets/{secret_name}'; // destroys admin:org 0436de9417f5
  GITHUB_ACTIONS_DELETE_AN_ORGANIZATION_VARIABLE: 'DELETE /orgs/{org}/actions/variables/{name}'; // destroys admin:org cdd7ae196f59
  GITHUB_ACTIONS_DELETE_A_REPOSITORY_SECRET: 'DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}'; // destroys repo 105e66381501
  GITHUB_ACTIONS_DELETE_A_REPOSITORY_VARIABLE: 'DELETE /repos/{owner}/{repo}/actions/variables/{name}'; // destroys repo 887fc3ad919a
  GITHUB_ACTIONS_GET_AN_ORGANIZATION_PUBLIC_KEY: 'GET /orgs/{org}/actions/secrets/public-key'; // reads admin:org 65a4d99fafbf
  GITHUB_ACTIONS_GET_AN_ORGANIZATION_SECRET: 'GET /orgs/{org}/actions/secrets/{secret_name}'; // reads admin:org 0436de9417f5
  GITHUB_ACTIONS_GET_AN_ORGANIZATION_VARIABLE: 'GET /orgs/{org}/actions/variables/{name}'; // reads admin:org cdd7ae196f59
  GITHUB_ACTIONS_GET_A_REPOSITORY_PUBLIC_KEY: 'GET /repos/{owner}/{repo}/actions/secrets/public-key'; // reads d48c326d15b9
  GITHUB_ACTIONS_GET_A_REPOSITORY_SECRET: 'GET /repos/{owner}/{repo}/actions/secrets/{secret_name}'; // reads repo 105e66381501
  GITHUB_ACTIONS_GET_A_REPOSITORY_VARIABLE: 'GET /repos/{owner}/{repo}/actions/variables/{name}'; // reads repo 887fc3ad919a
  GITHUB_ACTIONS_LIST_ORGANIZATION_SECRETS: 'GET /orgs/{org}/actions/secrets'; // reads admin:org 7bcc02057572
  GITHUB_ACTIONS_LIST_ORGANIZATION_VARIABLES: 'GET /orgs/{org}/actions/variables'; // reads admin:org 649f4a1b9629
  GITHUB_ACTIONS_LIST_REPOSITORY_ORGANIZATION_SECRETS: 'GET /repos/{owner}/{repo}/actions/organization-secrets'; // reads repo 74a77013a531
  GITHUB_ACTIONS_LIST_REPOSITORY_ORGANIZATION_VARIABLES: 'GET /repos/{owner}/{repo}/actions/organization-variables'; // reads repo 1923a6e27369
  GITHUB_ACTIONS_LIST_REPOSITORY_SECRETS: 'GET /repos/{owner}/{repo}/actions/secrets'; // reads repo 74a77013a531
  GITHUB_ACTIONS_LIST_REPOSITORY_VARIABLES: 'GET /repos/{owner}/{repo}/actions/variables'; // reads repo 1923a6e27369
  GITHUB_ACTIONS_LIST_SELECTED_REPOSITORIES_FOR_ORG_SECRET: 'GET /orgs/{org}/actions/secrets/{secret_name}/repositories'; // reads admin:org b1d1bbafb3e4
  GITHUB_ACTIONS_LIST_SELECTED_REPOSITORIES_FOR_ORG_VARIABLE: 'GET /orgs/{org}/actions/variables/{name}/repositories'; // reads admin:org 7a5e7092bf17
  GITHUB_ACTIONS_REMOVE_SELECTED_REPOSITORY_FROM_ORG_SECRET: 'DELETE /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}'; // destroys admin:org 29cf133992cb
  GITHUB_ACTIONS_REMOVE_SELECTED_REPOSITORY_FROM_ORG_VARIABLE: 'DELETE /orgs/{org}/actions/variables/{name}/repositories/{repository_id}'; // destroys admin:org 141bdf53b1a2
  GITHUB_ACTIONS_SET_SELECTED_REPOSITORIES_FOR_ORGANIZATION_SECRET: 'PUT /orgs/{org}/actions/secrets/{secret_name}/repositories'; // destroys admin:org 7ddb68a51988
  GITHUB_ACTIONS_SET_SELECTED_REPOSITORIES_FOR_ORG_VARIABLE: 'PUT /orgs/{org}/actions/variables/{name}/repositories'; // destroys admin:org 7551e426aac9
  GITHUB_ACTIONS_UPDATE_AN_ORGANIZATION_VARIABLE: 'PATCH /orgs/{org}/actions/variables/{name}'; // destroys admin:org b8287854e1a5
  GITHUB_ACTIONS_UPDATE_A_REPOSITORY_VARIABLE: 'PATCH /repos/{owner}/{repo}/actions/variables/{name}'; // destroys repo fc29ca5d2411
  GITHUB_ADD_AN_EMAIL_ADDRESS_FOR_THE_AUTHENTICATED_USER: 'POST /user/emails'; // writes user 4ff638261cd9
  GITHUB_ADD_AN_ORGANIZATION_ASSIGNMENT: 'PUT /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}'; // writes 227329acff28
  GITHUB_ADD_APP_ACCESS_RESTRICTIONS: 'POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps'; // writes cfe666014f64
  GITHUB_ADD_ASSIGNEES_TO_AN_ISSUE: 'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees'; // writes 285a613af599
  GITHUB_ADD_A_COLLABORATOR_TO_AN_ORGANIZATION_COPILOT_SPACE: 'POST /orgs/{org}/copilot-spaces/{space_number}/collaborators'; // writes write:org 3830f894a08f
  GITHUB_ADD_A_COLLABORATOR_TO_A_COPILOT_SPACE_FOR_A_USER: 'POST /users/{username}/copilot-spaces/{space_number}/collaborators'; // writes user df1d8626434e
  GITHUB_ADD_A_DEPENDENCY_AN_ISSUE_IS_BLOCKED_BY: 'POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by'; // writes 82929817b709
  GITHUB_ADD_A_FIELD_TO_AN_ORGANIZATION_OWNED_PROJECT: 'POST /orgs/{org}/projectsV2/{project_number}/fields'; // writes cebfe2642753
  GITHUB_ADD_A_REPOSITORY_COLLABORATOR: 'PUT /repos/{owner}/{repo}/collaborators/{username}'; // writes 612156a25922
  GITHUB_ADD_A_REPOSITORY_TO_AN_APP_INSTALLATION: 'PUT /user/installations/{installation_id}/repositories/{repository_id}'; // writes d04f7e8170c4
  GITHUB_ADD_A_SECURITY_MANAGER_TEAM: 'PUT /orgs/{org}/security-managers/teams/{team_slug}'; // writes deprecated 414de39f0c9e
  GITHUB_ADD_A_SELECTED_REPOSITORY_TO_A_USER_SECRET: 'PUT /user/codespaces/secrets/{secret_name}/repositories/{repository_id}'; // writes codespace:secrets a1ac2b3f2e0f
  GITHUB_ADD_A_SELF_HOSTED_RUNNER_TO_A_GROUP_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/runners/{runner_id}'; // writes admin:org 66bbaf2c56a1
  GITHUB_ADD_CUSTOM_LABELS_TO_SELF_HOSTED_RUNNER_FOR_ORGANIZATION: 'POST /orgs/{org}/actions/runners/{runner_id}/labels'; // writes admin:org 33bd8b00765a
  GITHUB_ADD_CUSTOM_LABELS_TO_SELF_HOSTED_RUNNER_FOR_REPOSITORY: 'POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels'; // writes repo b45326c51039
  GITHUB_ADD_FIELD_TO_USER_OWNED_PROJECT: 'POST /users/{username}/projectsV2/{project_number}/fields'; // writes 296b742e230e
  GITHUB_ADD_ISSUE_FIELD_VALUES_TO_AN_ISSUE: 'POST /repos/{owner}/{repo}/issues/{issue_number}/issue-field-values'; // writes 84d783d99294
  GITHUB_ADD_ITEM_TO_ORGANIZATION_OWNED_PROJECT: 'POST /orgs/{org}/projectsV2/{project_number}/items'; // writes c5118687e837
  GITHUB_ADD_ITEM_TO_USER_OWNED_PROJECT: 'POST /users/{username}/projectsV2/{project_number}/items'; // writes 211841979675
  GITHUB_ADD_LABELS_TO_AN_ISSUE: 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels'; // writes d72a2deb6f11
  GITHUB_ADD_ORGANIZATIONS_TO_THE_ENTERPRISE_CODING_AGENT_POLICY: 'POST /enterprises/{enterprise}/copilot/policies/coding_agent/organizations'; // writes 104ca906e179
  GITHUB_ADD_ORGANIZATION_ASSIGNMENTS: 'POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/add'; // writes 0ec51a8c5fb5
  GITHUB_ADD_OR_UPDATE_TEAM_MEMBERSHIP_FOR_A_USER: 'PUT /orgs/{org}/teams/{team_slug}/memberships/{username}'; // destroys 353bfa92a475
  GITHUB_ADD_OR_UPDATE_TEAM_MEMBERSHIP_FOR_A_USER_LEGACY: 'PUT /teams/{team_id}/memberships/{username}'; // destroys deprecated 7f2bc8f55be5
  GITHUB_ADD_OR_UPDATE_TEAM_REPOSITORY_PERMISSIONS: 'PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}'; // destroys a2d586d07c9a
  GITHUB_ADD_OR_UPDATE_TEAM_REPOSITORY_PERMISSIONS_LEGACY: 'PUT /teams/{team_id}/repos/{owner}/{repo}'; // destroys deprecated 7f081e89b959
  GITHUB_ADD_PULL_REQUESTS_TO_A_PULL_REQUEST_STACK: 'POST /repos/{owner}/{repo}/stacks/{stack_number}/add'; // writes 5a0b11fd19f2
  GITHUB_ADD_REPOSITORY_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG: 'PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}'; // writes admin:org 81d4039720d6
  GITHUB_ADD_REPO_ALLOWED_TO_USE_SELF_HOSTED_RUNNERS_IN_ORG: 'PUT /orgs/{org}/actions/permissions/self-hosted-runners/repositories/{repository_id}'; // writes 26ea02448eb5
  GITHUB_ADD_SOCIAL_ACCOUNTS_FOR_THE_AUTHENTICATED_USER: 'POST /user/social_accounts'; // writes user 89fcf48bd195
  GITHUB_ADD_STATUS_CHECK_CONTEXTS: 'POST /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts'; // writes adfc5bb0c291
  GITHUB_ADD_SUB_ISSUE: 'POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues'; // writes bc97e8793891
  GITHUB_ADD_TEAMS_TO_THE_COPILOT_SUBSCRIPTION_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/copilot/billing/selected_teams'; // writes 10070f69e2ca
  GITHUB_ADD_TEAM_ACCESS_RESTRICTIONS: 'POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams'; // writes 4a0a76ae1032
  GITHUB_ADD_TEAM_MEMBER: 'PUT /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}'; // writes 2baf99e5a4af
  GITHUB_ADD_TEAM_MEMBER_LEGACY: 'PUT /teams/{team_id}/members/{username}'; // writes deprecated f91b862be91c
  GITHUB_ADD_USERS_PULL_REQUEST_CREATION_CAP_BYPASS_LIST_REPO: 'PUT /repos/{owner}/{repo}/interaction-limits/pulls/bypass-list'; // destroys f01dc87a8ef8
  GITHUB_ADD_USERS_TO_CODESPACES_ACCESS_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/codespaces/access/selected_users'; // writes deprecated admin:org 5dbb682b14d5
  GITHUB_ADD_USERS_TO_THE_COPILOT_SUBSCRIPTION_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/copilot/billing/selected_users'; // writes 86f5182d42d7
  GITHUB_ADD_USER_ACCESS_RESTRICTIONS: 'POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users'; // writes 4b96875f76ec
  GITHUB_AGENTS_ADD_SELECTED_REPOSITORY_TO_AN_ORGANIZATION_SECRET: 'PUT /orgs/{org}/agents/secrets/{secret_name}/repositories/{repository_id}'; // writes admin:org 29cf133992cb
  GITHUB_AGENTS_ADD_SELECTED_REPOSITORY_TO_ORGANIZATION_VARIABLE: 'PUT /orgs/{org}/agents/variables/{name}/repositories/{repository_id}'; // writes admin:org 141bdf53b1a2
  GITHUB_AGENTS_CREATE_AN_ORGANIZATION_VARIABLE: 'POST /orgs/{org}/agents/variables'; // writes admin:org 0d4c8fcfdcc4
  GITHUB_AGENTS_CREATE_A_REPOSITORY_VARIABLE: 'POST /repos/{owner}/{repo}/agents/variables'; // writes repo 1372ba1ecaf8
  GITHUB_AGENTS_CREATE_OR_UPDATE_AN_ORGANIZATION_SECRET: 'PUT /orgs/{org}/agents/secrets/{secret_name}'; // destroys admin:org 65674b7a62de
  GITHUB_AGENTS_CREATE_OR_UPDATE_A_REPOSITORY_SECRET: 'PUT /repos/{owner}/{repo}/agents/secrets/{secret_name}'; // destroys repo 379a34add541
  GITHUB_AGENTS_DELETE_AN_ORGANIZATION_SECRET: 'DELETE /orgs/{org}/agents/secrets/{secret_name}'; // destroys admin:org 0436de9417f5
  GITHUB_AGENTS_DELETE_AN_ORGANIZATION_VARIABLE: 'DELETE /orgs/{org}/agents/variables/{name}'; // destroys admin:org cdd7ae196f59
  GITHUB_AGENTS_DELETE_A_REPOSITORY_SECRET: 'DELETE /repos/{owner}/{repo}/agents/secrets/{secret_name}'; // destroys repo 105e66381501
  GITHUB_AGENTS_DELETE_A_REPOSITORY_VARIABLE: 'DELETE /repos/{owner}/{repo}/agents/variables/{name}'; // destroys repo 887fc3ad919a
  GITHUB_AGENTS_GET_AN_ORGANIZATION_PUBLIC_KEY: 'GET /orgs/{org}/agents/secrets/public-key'; // reads admin:org 65a4d99fafbf
  GITHUB_AGENTS_GET_AN_ORGANIZATION_SECRET: 'GET /orgs/{org}/agents/secrets/{secret_name}'; // reads admin:org 0436de9417f5
  GITHUB_AGENTS_GET_AN_ORGANIZATION_VARIABLE: 'GET /orgs/{org}/agents/variables/{name}'; // reads admin:org cdd7ae196f59
  GITHUB_AGENTS_GET_A_REPOSITORY_PUBLIC_KEY: 'GET /repos/{owner}/{repo}/agents/secrets/public-key'; // reads d48c326d15b9
  GITHUB_AGENTS_GET_A_REPOSITORY_SECRET: 'GET /repos/{owner}/{repo}/agents/secrets/{secret_name}'; // reads repo 105e66381501
  GITHUB_AGENTS_GET_A_REPOSITORY_VARIABLE: 'GET /repos/{owner}/{repo}/agents/variables/{name}'; // reads repo 887fc3ad919a
  GITHUB_AGENTS_LIST_ORGANIZATION_SECRETS: 'GET /orgs/{org}/agents/secrets'; // reads admin:org 7bcc02057572
  GITHUB_AGENTS_LIST_ORGANIZATION_VARIABLES: 'GET /orgs/{org}/agents/variables'; // reads admin:org 649f4a1b9629
  GITHUB_AGENTS_LIST_REPOSITORY_ORGANIZATION_SECRETS: 'GET /repos/{owner}/{repo}/agents/organization-secrets'; // reads repo 74a77013a531
  GITHUB_AGENTS_LIST_REPOSITORY_ORGANIZATION_VARIABLES: 'GET /repos/{owner}/{repo}/agents/organization-variables'; // reads repo 1923a6e27369
  GITHUB_AGENTS_LIST_REPOSITORY_SECRETS: 'GET /repos/{owner}/{repo}/agents/secrets'; // reads repo 74a77013a531
  GITHUB_AGENTS_LIST_REPOSITORY_VARIABLES: 'GET /repos/{owner}/{repo}/agents/variables'; // reads repo 1923a6e27369
  GITHUB_AGENTS_LIST_SELECTED_REPOSITORIES_FOR_ORGANIZATION_SECRET: 'GET /orgs/{org}/agents/secrets/{secret_name}/repositories'; // reads admin:org b1d1bbafb3e4
  GITHUB_AGENTS_LIST_SELECTED_REPOSITORIES_FOR_ORG_VARIABLE: 'GET /orgs/{org}/agents/variables/{name}/repositories'; // reads admin:org 7a5e7092bf17
  GITHUB_AGENTS_REMOVE_SELECTED_REPOSITORY_FROM_ORG_SECRET: 'DELETE /orgs/{org}/agents/secrets/{secret_name}/repositories/{repository_id}'; // destroys admin:org 29cf133992cb
  GITHUB_AGENTS_REMOVE_SELECTED_REPOSITORY_FROM_ORG_VARIABLE: 'DELETE /orgs/{org}/agents/variables/{name}/repositories/{repository_id}'; // destroys admin:org 141bdf53b1a2
  GITHUB_AGENTS_SET_SELECTED_REPOSITORIES_FOR_ORGANIZATION_SECRET: 'PUT /orgs/{org}/agents/secrets/{secret_name}/repositories'; // destroys admin:org 7ddb68a51988
  GITHUB_AGENTS_SET_SELECTED_REPOSITORIES_FOR_ORG_VARIABLE: 'PUT /orgs/{org}/agents/variables/{name}/repositories'; // destroys admin:org 7551e426aac9
  GITHUB_AGENTS_UPDATE_AN_ORGANIZATION_VARIABLE: 'PATCH /orgs/{org}/agents/variables/{name}'; // destroys admin:org b8287854e1a5
  GITHUB_AGENTS_UPDATE_A_REPOSITORY_VARIABLE: 'PATCH /repos/{owner}/{repo}/agents/variables/{name}'; // destroys repo fc29ca5d2411
  GITHUB_APPROVE_AN_ISSUE_SUGGESTION: 'POST /repos/{owner}/{repo}/issues/{issue_number}/suggestions/{suggestion_id}/approve'; // writes 9bb1fd9473fb
  GITHUB_APPROVE_A_WORKFLOW_RUN_FOR_A_FORK_PULL_REQUEST: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/approve'; // writes repo fbf49b0366f1
  GITHUB_ASSIGN_AN_ORGANIZATION_ROLE_TO_A_TEAM: 'PUT /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}'; // writes admin:org d0f9c3159e5d
  GITHUB_ASSIGN_AN_ORGANIZATION_ROLE_TO_A_USER: 'PUT /orgs/{org}/organization-roles/users/{username}/{role_id}'; // writes admin:org a98beefb1e84
  GITHUB_ATTACH_AN_ENTERPRISE_CONFIGURATION_TO_REPOSITORIES: 'POST /enterprises/{enterprise}/code-security/configurations/{configuration_id}/attach'; // destroys admin:enterprise ca5fc0df6e2d
  GITHUB_ATTACH_A_CONFIGURATION_TO_REPOSITORIES: 'POST /orgs/{org}/code-security/configurations/{configuration_id}/attach'; // destroys write:org 451fe3f5dd0b
  GITHUB_BLOCK_A_USER: 'PUT /user/blocks/{username}'; // destroys 21011f03f6d9
  GITHUB_BLOCK_A_USER_FROM_AN_ORGANIZATION: 'PUT /orgs/{org}/blocks/{username}'; // destroys cfc97e161c23
  GITHUB_BULK_ADD_TEAM_MEMBERS: 'POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/add'; // writes ce4ae1571039
  GITHUB_BULK_CREATE_ORGANIZATION_CUSTOM_PATTERNS: 'POST /orgs/{org}/secret-scanning/custom-patterns'; // writes write:org 522c5eb3f244
  GITHUB_BULK_CREATE_REPOSITORY_CUSTOM_PATTERNS: 'POST /repos/{owner}/{repo}/secret-scanning/custom-patterns'; // writes security_events 497e12d71e5e
  GITHUB_BULK_DELETE_ORGANIZATION_CUSTOM_PATTERNS: 'DELETE /orgs/{org}/secret-scanning/custom-patterns'; // destroys write:org a074782f809f
  GITHUB_BULK_DELETE_REPOSITORY_CUSTOM_PATTERNS: 'DELETE /repos/{owner}/{repo}/secret-scanning/custom-patterns'; // destroys security_events 5e28345cdcf6
  GITHUB_BULK_REMOVE_TEAM_MEMBERS: 'POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/remove'; // destroys db858b15808f
  GITHUB_CANCEL_AN_IMPORT: 'DELETE /repos/{owner}/{repo}/import'; // destroys deprecated d48c326d15b9
  GITHUB_CANCEL_AN_ORGANIZATION_INVITATION: 'DELETE /orgs/{org}/invitations/{invitation_id}'; // destroys d3a303654114
  GITHUB_CANCEL_A_GITHUB_PAGES_DEPLOYMENT: 'POST /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/cancel'; // destroys ad26d8fc0a59
  GITHUB_CANCEL_A_WORKFLOW_RUN: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel'; // destroys repo fbf49b0366f1
  GITHUB_CHECK_A_TOKEN: 'POST /applications/{client_id}/token'; // reads f9fc73d02017
  GITHUB_CHECK_IF_A_GIST_IS_STARRED: 'GET /gists/{gist_id}/star'; // reads be2a6b00b530
  GITHUB_CHECK_IF_A_PERSON_IS_FOLLOWED_BY_THE_AUTHENTICATED_USER: 'GET /user/following/{username}'; // reads 21011f03f6d9
  GITHUB_CHECK_IF_A_PULL_REQUEST_HAS_BEEN_MERGED: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/merge'; // reads dbb4451b1352
  GITHUB_CHECK_IF_A_USER_CAN_BE_ASSIGNED: 'GET /repos/{owner}/{repo}/assignees/{assignee}'; // reads e8c5bbf2c7f3
  GITHUB_CHECK_IF_A_USER_CAN_BE_ASSIGNED_TO_A_ISSUE: 'GET /repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}'; // reads 076b995b31cc
  GITHUB_CHECK_IF_A_USER_FOLLOWS_ANOTHER_USER: 'GET /users/{username}/following/{target_user}'; // reads 70705c81160f
  GITHUB_CHECK_IF_A_USER_IS_A_REPOSITORY_COLLABORATOR: 'GET /repos/{owner}/{repo}/collaborators/{username}'; // reads read:org repo 13f0187d0ba8
  GITHUB_CHECK_IF_A_USER_IS_BLOCKED_BY_AN_ORGANIZATION: 'GET /orgs/{org}/blocks/{username}'; // reads cfc97e161c23
  GITHUB_CHECK_IF_A_USER_IS_BLOCKED_BY_THE_AUTHENTICATED_USER: 'GET /user/blocks/{username}'; // reads 21011f03f6d9
  GITHUB_CHECK_IF_DEPENDABOT_SECURITY_UPDATES_ARE_ENABLED_FOR_REPO: 'GET /repos/{owner}/{repo}/automated-security-fixes'; // reads d48c326d15b9
  GITHUB_CHECK_IF_DEVCONTAINER_PERMISSIONS_ARE_ACCEPTED: 'GET /repos/{owner}/{repo}/codespaces/permissions_check'; // reads codespace 18919984e36a
  GITHUB_CHECK_IF_IMMUTABLE_RELEASES_ARE_ENABLED_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/immutable-releases'; // reads d48c326d15b9
  GITHUB_CHECK_IF_PRIVATE_VULNERABILITY_REPORTING_IS_ENABLED_REPO: 'GET /repos/{owner}/{repo}/private-vulnerability-reporting'; // reads d48c326d15b9
  GITHUB_CHECK_IF_REPOSITORY_IS_STARRED_BY_AUTHENTICATED_USER: 'GET /user/starred/{owner}/{repo}'; // reads d48c326d15b9
  GITHUB_CHECK_IF_VULNERABILITY_ALERTS_ARE_ENABLED_FOR_REPOSITORY: 'GET /repos/{owner}/{repo}/vulnerability-alerts'; // reads d48c326d15b9
  GITHUB_CHECK_ORGANIZATION_MEMBERSHIP_FOR_A_USER: 'GET /orgs/{org}/members/{username}'; // reads cfc97e161c23
  GITHUB_CHECK_PUBLIC_ORGANIZATION_MEMBERSHIP_FOR_A_USER: 'GET /orgs/{org}/public_members/{username}'; // reads cfc97e161c23
  GITHUB_CHECK_TEAM_PERMISSIONS_FOR_A_REPOSITORY: 'GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}'; // reads 4a29236d199a
  GITHUB_CHECK_TEAM_PERMISSIONS_FOR_A_REPOSITORY_LEGACY: 'GET /teams/{team_id}/repos/{owner}/{repo}'; // reads deprecated 435e3fbc583b
  GITHUB_CODESPACES_ADD_SELECTED_REPOSITORY_TO_ORGANIZATION_SECRET: 'PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}'; // writes admin:org 29cf133992cb
  GITHUB_CODESPACES_CREATE_OR_UPDATE_AN_ORGANIZATION_SECRET: 'PUT /orgs/{org}/codespaces/secrets/{secret_name}'; // destroys admin:org dec5e1a7141c
  GITHUB_CODESPACES_CREATE_OR_UPDATE_A_REPOSITORY_SECRET: 'PUT /repos/{owner}/{repo}/codespaces/secrets/{secret_name}'; // destroys repo 8306b1571a22
  GITHUB_CODESPACES_DELETE_AN_ORGANIZATION_SECRET: 'DELETE /orgs/{org}/codespaces/secrets/{secret_name}'; // destroys admin:org 0436de9417f5
  GITHUB_CODESPACES_DELETE_A_REPOSITORY_SECRET: 'DELETE /repos/{owner}/{repo}/codespaces/secrets/{secret_name}'; // destroys repo 105e66381501
  GITHUB_CODESPACES_GET_AN_ORGANIZATION_PUBLIC_KEY: 'GET /orgs/{org}/codespaces/secrets/public-key'; // reads admin:org 65a4d99fafbf
  GITHUB_CODESPACES_GET_AN_ORGANIZATION_SECRET: 'GET /orgs/{org}/codespaces/secrets/{secret_name}'; // reads admin:org 0436de9417f5
  GITHUB_CODESPACES_GET_A_REPOSITORY_PUBLIC_KEY: 'GET /repos/{owner}/{repo}/codespaces/secrets/public-key'; // reads d48c326d15b9
  GITHUB_CODESPACES_GET_A_REPOSITORY_SECRET: 'GET /repos/{owner}/{repo}/codespaces/secrets/{secret_name}'; // reads repo 105e66381501
  GITHUB_CODESPACES_LIST_ORGANIZATION_SECRETS: 'GET /orgs/{org}/codespaces/secrets'; // reads admin:org 7bcc02057572
  GITHUB_CODESPACES_LIST_REPOSITORY_SECRETS: 'GET /repos/{owner}/{repo}/codespaces/secrets'; // reads repo 74a77013a531
  GITHUB_CODESPACES_LIST_SELECTED_REPOSITORIES_FOR_ORG_SECRET: 'GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories'; // reads admin:org b1d1bbafb3e4
  GITHUB_CODESPACES_REMOVE_SELECTED_REPOSITORY_FROM_ORG_SECRET: 'DELETE /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}'; // destroys admin:org 29cf133992cb
  GITHUB_CODESPACES_SET_SELECTED_REPOSITORIES_FOR_ORG_SECRET: 'PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories'; // destroys admin:org 4abda6a20068
  GITHUB_COMMIT_AN_AUTOFIX_FOR_A_CODE_SCANNING_ALERT: 'POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix/commits'; // destroys public_repo 6551f83e6e68
  GITHUB_COMPARE_TWO_COMMITS: 'GET /repos/{owner}/{repo}/compare/{basehead}'; // reads e3862d805bd0
  GITHUB_CONVERT_AN_ORGANIZATION_MEMBER_TO_OUTSIDE_COLLABORATOR: 'PUT /orgs/{org}/outside_collaborators/{username}'; // destroys bdc6a4e316fb
  GITHUB_CREATE_AN_ARTIFACT_DEPLOYMENT_RECORD: 'POST /orgs/{org}/artifacts/metadata/deployment-record'; // writes 95f629247fb3
  GITHUB_CREATE_AN_ATTESTATION: 'POST /repos/{owner}/{repo}/attestations'; // writes 9a38339f99a2
  GITHUB_CREATE_AN_AUTOFIX_FOR_A_CODE_SCANNING_ALERT: 'POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix'; // writes 5731f52e94b2
  GITHUB_CREATE_AN_AUTOLINK_REFERENCE_FOR_A_REPOSITORY: 'POST /repos/{owner}/{repo}/autolinks'; // writes 747c3ed831de
  GITHUB_CREATE_AN_ENTERPRISE_TEAM: 'POST /enterprises/{enterprise}/teams'; // writes 854375c2182a
  GITHUB_CREATE_AN_ENVIRONMENT_VARIABLE: 'POST /repos/{owner}/{repo}/environments/{environment_name}/variables'; // writes repo 925e3af611d0
  GITHUB_CREATE_AN_INSTALLATION_ACCESS_TOKEN_FOR_AN_APP: 'POST /app/installations/{installation_id}/access_tokens'; // writes 2e656c6c3b7d
  GITHUB_CREATE_AN_ISSUE: 'POST /repos/{owner}/{repo}/issues'; // writes 77cc21daf843
  GITHUB_CREATE_AN_ISSUE_COMMENT: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'; // writes ad8e7bb9a67c
  GITHUB_CREATE_AN_ORGANIZATION_COPILOT_SPACE: 'POST /orgs/{org}/copilot-spaces'; // writes read:org f9e804b2c55f
  GITHUB_CREATE_AN_ORGANIZATION_INVITATION: 'POST /orgs/{org}/invitations'; // writes e36884b83ab0
  GITHUB_CREATE_AN_ORGANIZATION_REPOSITORY: 'POST /orgs/{org}/repos'; // writes public_repo 905cb14e84cf
  GITHUB_CREATE_AN_ORGANIZATION_REPOSITORY_RULESET: 'POST /orgs/{org}/rulesets'; // writes 77f8020dd0f8
  GITHUB_CREATE_AN_ORGANIZATION_WEBHOOK: 'POST /orgs/{org}/hooks'; // writes admin:org_hook 2cbe4e913e4c
  GITHUB_CREATE_ARTIFACT_METADATA_STORAGE_RECORD: 'POST /orgs/{org}/artifacts/metadata/storage-record'; // writes e1dcc3972fb3
  GITHUB_CREATE_A_BLOB: 'POST /repos/{owner}/{repo}/git/blobs'; // writes c6ec8eb1ecad
  GITHUB_CREATE_A_BUDGET_FOR_AN_ORGANIZATION: 'POST /organizations/{org}/settings/billing/budgets'; // writes 3da2dbb0f69a
  GITHUB_CREATE_A_CAMPAIGN_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/campaigns'; // writes security_events 87531d064245
  GITHUB_CREATE_A_CHECK_RUN: 'POST /repos/{owner}/{repo}/check-runs'; // writes 3f429c26ca36
  GITHUB_CREATE_A_CHECK_SUITE: 'POST /repos/{owner}/{repo}/check-suites'; // writes 7a288faad149
  GITHUB_CREATE_A_CLUSTER_DEPLOYMENT_RECORDS_JOB: 'POST /orgs/{org}/artifacts/metadata/deployment-record/cluster/{cluster}/jobs'; // writes 0e1597a713f6
  GITHUB_CREATE_A_CODEQL_VARIANT_ANALYSIS: 'POST /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses'; // writes repo 2b7b1bd4b5e3
  GITHUB_CREATE_A_CODESPACE_FOR_THE_AUTHENTICATED_USER: 'POST /user/codespaces'; // writes codespace cece6e47a470
  GITHUB_CREATE_A_CODESPACE_FROM_A_PULL_REQUEST: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/codespaces'; // writes codespace d35d23b0136c
  GITHUB_CREATE_A_CODESPACE_IN_A_REPOSITORY: 'POST /repos/{owner}/{repo}/codespaces'; // writes codespace 630ad82d4e1e
  GITHUB_CREATE_A_CODE_SECURITY_CONFIGURATION: 'POST /orgs/{org}/code-security/configurations'; // writes write:org c0025beb2232
  GITHUB_CREATE_A_CODE_SECURITY_CONFIGURATION_FOR_AN_ENTERPRISE: 'POST /enterprises/{enterprise}/code-security/configurations'; // writes admin:enterprise 02ad2f55b90e
  GITHUB_CREATE_A_COMMIT: 'POST /repos/{owner}/{repo}/git/commits'; // writes 6ed610702693
  GITHUB_CREATE_A_COMMIT_COMMENT: 'POST /repos/{owner}/{repo}/commits/{commit_sha}/comments'; // writes 7d0642f8d276
  GITHUB_CREATE_A_COMMIT_STATUS: 'POST /repos/{owner}/{repo}/statuses/{sha}'; // writes 8b2c545aa3e4
  GITHUB_CREATE_A_COPILOT_SPACE_FOR_A_USER: 'POST /users/{username}/copilot-spaces'; // writes read:user 7082b4c084be
  GITHUB_CREATE_A_DEPLOYMENT: 'POST /repos/{owner}/{repo}/deployments'; // writes repo_deployment 7b6ac8db5038
  GITHUB_CREATE_A_DEPLOYMENT_BRANCH_POLICY: 'POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies'; // writes repo 6c12a1bb36c5
  GITHUB_CREATE_A_DEPLOYMENT_STATUS: 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'; // writes repo_deployment 226af3a8f045
  GITHUB_CREATE_A_DEPLOY_KEY: 'POST /repos/{owner}/{repo}/keys'; // writes 97b9aac4c21c
  GITHUB_CREATE_A_FORK: 'POST /repos/{owner}/{repo}/forks'; // writes f80679d8c802
  GITHUB_CREATE_A_GIST: 'POST /gists'; // writes c7470d6341af
  GITHUB_CREATE_A_GIST_COMMENT: 'POST /gists/{gist_id}/comments'; // writes 6dc2189636b7
  GITHUB_CREATE_A_GITHUB_APP_FROM_A_MANIFEST: 'POST /app-manifests/{code}/conversions'; // writes d25b506df97c
  GITHUB_CREATE_A_GITHUB_HOSTED_RUNNER_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/actions/hosted-runners'; // writes manage_runners:org 3b229084de1e
  GITHUB_CREATE_A_GITHUB_PAGES_DEPLOYMENT: 'POST /repos/{owner}/{repo}/pages/deployments'; // writes 5855ba2210ef
  GITHUB_CREATE_A_GITHUB_PAGES_SITE: 'POST /repos/{owner}/{repo}/pages'; // writes repo 7d4f69fa8098
  GITHUB_CREATE_A_GPG_KEY_FOR_THE_AUTHENTICATED_USER: 'POST /user/gpg_keys'; // writes write:gpg_key 3ce7270e9063
  GITHUB_CREATE_A_LABEL: 'POST /repos/{owner}/{repo}/labels'; // writes 23b66f870f50
  GITHUB_CREATE_A_MILESTONE: 'POST /repos/{owner}/{repo}/milestones'; // writes ef2b2efe0619
  GITHUB_CREATE_A_PRIVATE_REGISTRY_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/private-registries'; // writes admin:org d5eecd46d77d
  GITHUB_CREATE_A_PUBLIC_SSH_KEY_FOR_THE_AUTHENTICATED_USER: 'POST /user/keys'; // writes write:public_key dbf35e9aebb9
  GITHUB_CREATE_A_PULL_REQUEST: 'POST /repos/{owner}/{repo}/pulls'; // writes 7e1b11d16948
  GITHUB_CREATE_A_PULL_REQUEST_STACK: 'POST /repos/{owner}/{repo}/stacks'; // writes ef94ac036e76
  GITHUB_CREATE_A_PUSH_PROTECTION_BYPASS: 'POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses'; // writes repo 3c788a141567
  GITHUB_CREATE_A_REFERENCE: 'POST /repos/{owner}/{repo}/git/refs'; // writes b5a8ea341008
  GITHUB_CREATE_A_REGISTRATION_TOKEN_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/actions/runners/registration-token'; // writes admin:org 65a4d99fafbf
  GITHUB_CREATE_A_REGISTRATION_TOKEN_FOR_A_REPOSITORY: 'POST /repos/{owner}/{repo}/actions/runners/registration-token'; // writes repo d48c326d15b9
  GITHUB_CREATE_A_RELEASE: 'POST /repos/{owner}/{repo}/releases'; // writes 1b7094323741
  GITHUB_CREATE_A_REMOVE_TOKEN_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/actions/runners/remove-token'; // writes admin:org 65a4d99fafbf
  GITHUB_CREATE_A_REMOVE_TOKEN_FOR_A_REPOSITORY: 'POST /repos/{owner}/{repo}/actions/runners/remove-token'; // writes repo d48c326d15b9
  GITHUB_CREATE_A_REPLY_FOR_A_REVIEW_COMMENT: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies'; // writes a43436b31d7a
  GITHUB_CREATE_A_REPOSITORY_DISPATCH_EVENT: 'POST /repos/{owner}/{repo}/dispatches'; // writes repo ae49b743fb76
  GITHUB_CREATE_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER: 'POST /user/repos'; // writes public_repo e30c3e274c06
  GITHUB_CREATE_A_REPOSITORY_FROM_AN_UNPUBLISHED_CODESPACE: 'POST /user/codespaces/{codespace_name}/publish'; // writes codespace d0ee933f6dd4
  GITHUB_CREATE_A_REPOSITORY_RULESET: 'POST /repos/{owner}/{repo}/rulesets'; // writes 68e44b621f35
  GITHUB_CREATE_A_REPOSITORY_SECURITY_ADVISORY: 'POST /repos/{owner}/{repo}/security-advisories'; // writes 94d8aed12c96
  GITHUB_CREATE_A_REPOSITORY_USING_A_TEMPLATE: 'POST /repos/{template_owner}/{template_repo}/generate'; // writes public_repo 2843f9b41ad0
  GITHUB_CREATE_A_REPOSITORY_WEBHOOK: 'POST /repos/{owner}/{repo}/hooks'; // writes cb947e31642e
  GITHUB_CREATE_A_RESOURCE_FOR_AN_ORGANIZATION_COPILOT_SPACE: 'POST /orgs/{org}/copilot-spaces/{space_number}/resources'; // writes write:org c98980f27c29
  GITHUB_CREATE_A_RESOURCE_FOR_A_COPILOT_SPACE_FOR_A_USER: 'POST /users/{username}/copilot-spaces/{space_number}/resources'; // writes a95a5ec59836
  GITHUB_CREATE_A_REVIEW_COMMENT_FOR_A_PULL_REQUEST: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments'; // writes 94f185bdeb01
  GITHUB_CREATE_A_REVIEW_FOR_A_PULL_REQUEST: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews'; // writes b11e6c882bea
  GITHUB_CREATE_A_SCOPED_ACCESS_TOKEN: 'POST /applications/{client_id}/token/scoped'; // writes 7b9e457176e2
  GITHUB_CREATE_A_SELF_HOSTED_RUNNER_GROUP_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/actions/runner-groups'; // writes admin:org cb571084f278
  GITHUB_CREATE_A_SNAPSHOT_OF_DEPENDENCIES_FOR_A_REPOSITORY: 'POST /repos/{owner}/{repo}/dependency-graph/snapshots'; // writes repo e9831158c404
  GITHUB_CREATE_A_SSH_SIGNING_KEY_FOR_THE_AUTHENTICATED_USER: 'POST /user/ssh_signing_keys'; // writes write:ssh_signing_key 86f54cd955d7
  GITHUB_CREATE_A_TAG_OBJECT: 'POST /repos/{owner}/{repo}/git/tags'; // writes 79f80f8b21f1
  GITHUB_CREATE_A_TEAM: 'POST /orgs/{org}/teams'; // writes bdd3a7a36198
  GITHUB_CREATE_A_TEMPORARY_PRIVATE_FORK: 'POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks'; // writes a1b81d2d9026
  GITHUB_CREATE_A_TREE: 'POST /repos/{owner}/{repo}/git/trees'; // writes 873ae9f5714f
  GITHUB_CREATE_A_VIEW_FOR_AN_ORGANIZATION_OWNED_PROJECT: 'POST /orgs/{org}/projectsV2/{project_number}/views'; // writes 585391e841b3
  GITHUB_CREATE_A_VIEW_FOR_A_USER_OWNED_PROJECT: 'POST /users/{user_id}/projectsV2/{project_number}/views'; // writes 72b46c667d8c
  GITHUB_CREATE_A_WORKFLOW_DISPATCH_EVENT: 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches'; // writes repo e40278965313
  GITHUB_CREATE_COMMIT_SIGNATURE_PROTECTION: 'POST /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures'; // writes e8f94a956b28
  GITHUB_CREATE_CONFIGURATION_FOR_JUST_IN_TIME_RUNNER_FOR_ORG: 'POST /orgs/{org}/actions/runners/generate-jitconfig'; // writes admin:org 43c14a5ae897
  GITHUB_CREATE_CONFIGURATION_FOR_JUST_IN_TIME_RUNNER_FOR_REPO: 'POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig'; // writes repo 4c1f90970226
  GITHUB_CREATE_CUSTOM_DEPLOYMENT_PROTECTION_RULE_ON_ENVIRONMENT: 'POST /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules'; // writes repo be762b446382
  GITHUB_CREATE_DRAFT_ITEM_FOR_ORGANIZATION_OWNED_PROJECT: 'POST /orgs/{org}/projectsV2/{project_number}/drafts'; // writes afa297a77350
  GITHUB_CREATE_DRAFT_ITEM_FOR_USER_OWNED_PROJECT: 'POST /user/{user_id}/projectsV2/{project_number}/drafts'; // writes 9e0f4383b56a
  GITHUB_CREATE_HOSTED_COMPUTE_NETWORK_CONFIGURATION_FOR_ORG: 'POST /orgs/{org}/settings/network-configurations'; // writes aff08ce68bf8
  GITHUB_CREATE_ISSUE_FIELD_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/issue-fields'; // writes admin:org fdeba670e090
  GITHUB_CREATE_ISSUE_TYPE_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/issue-types'; // writes admin:org c0ded746d3b7
  GITHUB_CREATE_OIDC_CUSTOM_PROPERTY_INCLUSION_FOR_ENTERPRISE: 'POST /enterprises/{enterprise}/actions/oidc/customization/properties/repo'; // writes admin:enterprise 9889b8a135b8
  GITHUB_CREATE_OIDC_CUSTOM_PROPERTY_INCLUSION_FOR_ORGANIZATION: 'POST /orgs/{org}/actions/oidc/customization/properties/repo'; // writes admin:org 4f9a4ad85fdc
  GITHUB_CREATE_OR_UPDATE_AN_ENVIRONMENT: 'PUT /repos/{owner}/{repo}/environments/{environment_name}'; // destroys repo 16193a5052cd
  GITHUB_CREATE_OR_UPDATE_AN_ENVIRONMENT_SECRET: 'PUT /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}'; // destroys repo 8f0ab301890b
  GITHUB_CREATE_OR_UPDATE_A_CUSTOM_PROPERTY_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/properties/schema/{custom_property_name}'; // destroys 45bc069a1fd2
  GITHUB_CREATE_OR_UPDATE_A_SECRET_FOR_THE_AUTHENTICATED_USER: 'PUT /user/codespaces/secrets/{secret_name}'; // destroys codespace:secrets e229e4cc982b
  GITHUB_CREATE_OR_UPDATE_CUSTOM_PROPERTIES_FOR_AN_ORGANIZATION: 'PATCH /orgs/{org}/properties/schema'; // destroys 13865b9374e2
  GITHUB_CREATE_OR_UPDATE_CUSTOM_PROPERTY_VALUES_FOR_A_REPOSITORY: 'PATCH /repos/{owner}/{repo}/properties/values'; // destroys 910cbe4f4a38
  GITHUB_CREATE_OR_UPDATE_CUSTOM_PROPERTY_VALUES_FOR_ORG_REPOS: 'PATCH /orgs/{org}/properties/values'; // destroys 4eb97d945012
  GITHUB_CREATE_OR_UPDATE_FILE_CONTENTS: 'PUT /repos/{owner}/{repo}/contents/{path}'; // destroys repo d6dac9a70526
  GITHUB_CREATE_REACTION_FOR_AN_ISSUE: 'POST /repos/{owner}/{repo}/issues/{issue_number}/reactions'; // writes e4ece9bf6207
  GITHUB_CREATE_REACTION_FOR_AN_ISSUE_COMMENT: 'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions'; // writes 54fca81e7c23
  GITHUB_CREATE_REACTION_FOR_A_COMMIT_COMMENT: 'POST /repos/{owner}/{repo}/comments/{comment_id}/reactions'; // writes 5e886c2eacda
  GITHUB_CREATE_REACTION_FOR_A_PULL_REQUEST_REVIEW_COMMENT: 'POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions'; // writes 943c8e2b2325
  GITHUB_CREATE_REACTION_FOR_A_RELEASE: 'POST /repos/{owner}/{repo}/releases/{release_id}/reactions'; // writes 0e56581b2ba3
  GITHUB_DECLINE_A_REPOSITORY_INVITATION: 'DELETE /user/repository_invitations/{invitation_id}'; // destroys 277eacd485e7
  GITHUB_DELETE_ACCESS_RESTRICTIONS: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions'; // destroys e8f94a956b28
  GITHUB_DELETE_ADMIN_BRANCH_PROTECTION: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins'; // destroys e8f94a956b28
  GITHUB_DELETE_AN_APP_AUTHORIZATION: 'DELETE /applications/{client_id}/grant'; // destroys 996f09ed2a7b
  GITHUB_DELETE_AN_APP_TOKEN: 'DELETE /applications/{client_id}/token'; // destroys 996f09ed2a7b
  GITHUB_DELETE_AN_ARTIFACT: 'DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}'; // destroys repo 3d0655e584c7
  GITHUB_DELETE_AN_AUTOLINK_REFERENCE_FROM_A_REPOSITORY: 'DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}'; // destroys 0c531cc418c6
  GITHUB_DELETE_AN_EMAIL_ADDRESS_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/emails'; // destroys user aa6354c0c101
  GITHUB_DELETE_AN_ENTERPRISE_TEAM: 'DELETE /enterprises/{enterprise}/teams/{team_slug}'; // destroys 95bc3eb792d0
  GITHUB_DELETE_AN_ENVIRONMENT: 'DELETE /repos/{owner}/{repo}/environments/{environment_name}'; // destroys repo 3457d9428034
  GITHUB_DELETE_AN_ENVIRONMENT_SECRET: 'DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}'; // destroys repo 2e0a4c9f00f3
  GITHUB_DELETE_AN_ENVIRONMENT_VARIABLE: 'DELETE /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}'; // destroys repo a983066a5236
  GITHUB_DELETE_AN_INSTALLATION_FOR_THE_AUTHENTICATED_APP: 'DELETE /app/installations/{installation_id}'; // destroys 9b2d329f33dc
  GITHUB_DELETE_AN_ISSUE_COMMENT: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}'; // destroys 1b49a9ecce16
  GITHUB_DELETE_AN_ISSUE_COMMENT_REACTION: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}'; // destroys e42f935d59ff
  GITHUB_DELETE_AN_ISSUE_FIELD_VALUE_FROM_AN_ISSUE: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/issue-field-values/{issue_field_id}'; // destroys 2e38104b525c
  GITHUB_DELETE_AN_ISSUE_REACTION: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}'; // destroys 4f6335ccf1c6
  GITHUB_DELETE_AN_ORGANIZATION: 'DELETE /orgs/{org}'; // destroys 65a4d99fafbf
  GITHUB_DELETE_AN_ORGANIZATION_ASSIGNMENT: 'DELETE /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}'; // destroys 227329acff28
  GITHUB_DELETE_AN_ORGANIZATION_COPILOT_SPACE: 'DELETE /orgs/{org}/copilot-spaces/{space_number}'; // destroys read:org repo db07b4b8ceb5
  GITHUB_DELETE_AN_ORGANIZATION_MIGRATION_ARCHIVE: 'DELETE /orgs/{org}/migrations/{migration_id}/archive'; // destroys 0b49870a1756
  GITHUB_DELETE_AN_ORGANIZATION_REPOSITORY_RULESET: 'DELETE /orgs/{org}/rulesets/{ruleset_id}'; // destroys bae9f47bcc7b
  GITHUB_DELETE_AN_ORGANIZATION_WEBHOOK: 'DELETE /orgs/{org}/hooks/{hook_id}'; // destroys admin:org_hook c9fd352a33fc
  GITHUB_DELETE_AN_SSH_SIGNING_KEY_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/ssh_signing_keys/{ssh_signing_key_id}'; // destroys admin:ssh_signing_key 4365190ea9bc
  GITHUB_DELETE_A_BUDGET_FOR_AN_ORGANIZATION: 'DELETE /organizations/{org}/settings/billing/budgets/{budget_id}'; // destroys d7fcdb3b5703
  GITHUB_DELETE_A_CAMPAIGN_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/campaigns/{campaign_number}'; // destroys security_events faa14c6c9406
  GITHUB_DELETE_A_CODEQL_DATABASE: 'DELETE /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}'; // destroys public_repo 5e5ca953b4d6
  GITHUB_DELETE_A_CODESPACE_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/codespaces/{codespace_name}'; // destroys codespace aa68285a5531
  GITHUB_DELETE_A_CODESPACE_FROM_THE_ORGANIZATION: 'DELETE /orgs/{org}/members/{username}/codespaces/{codespace_name}'; // destroys admin:org d6181ceef8a4
  GITHUB_DELETE_A_CODE_SCANNING_ANALYSIS_FROM_A_REPOSITORY: 'DELETE /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}'; // destroys public_repo baffb6be63cf
  GITHUB_DELETE_A_CODE_SECURITY_CONFIGURATION: 'DELETE /orgs/{org}/code-security/configurations/{configuration_id}'; // destroys write:org 51a74993057a
  GITHUB_DELETE_A_CODE_SECURITY_CONFIGURATION_FOR_AN_ENTERPRISE: 'DELETE /enterprises/{enterprise}/code-security/configurations/{configuration_id}'; // destroys admin:enterprise bb7b57be93d1
  GITHUB_DELETE_A_COMMIT_COMMENT: 'DELETE /repos/{owner}/{repo}/comments/{comment_id}'; // destroys 1b49a9ecce16
  GITHUB_DELETE_A_COMMIT_COMMENT_REACTION: 'DELETE /repos/{owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}'; // destroys e42f935d59ff
  GITHUB_DELETE_A_COPILOT_SPACE_FOR_A_USER: 'DELETE /users/{username}/copilot-spaces/{space_number}'; // destroys user fbfe0ece4224
  GITHUB_DELETE_A_CUSTOM_IMAGE_FROM_THE_ORGANIZATION: 'DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}'; // destroys manage_runners:org 941d49be76a9
  GITHUB_DELETE_A_DEPLOYMENT: 'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}'; // destroys repo_deployment e30809316279
  GITHUB_DELETE_A_DEPLOYMENT_BRANCH_POLICY: 'DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}'; // destroys repo 25e360ae0564
  GITHUB_DELETE_A_DEPLOY_KEY: 'DELETE /repos/{owner}/{repo}/keys/{key_id}'; // destroys ec12624b5964
  GITHUB_DELETE_A_FILE: 'DELETE /repos/{owner}/{repo}/contents/{path}'; // destroys 350bd52176f9
  GITHUB_DELETE_A_GIST: 'DELETE /gists/{gist_id}'; // destroys be2a6b00b530
  GITHUB_DELETE_A_GIST_COMMENT: 'DELETE /gists/{gist_id}/comments/{comment_id}'; // destroys 1f13d21d5684
  GITHUB_DELETE_A_GITHUB_HOSTED_RUNNER_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/actions/hosted-runners/{hosted_runner_id}'; // destroys 388831d3b1d7
  GITHUB_DELETE_A_GITHUB_PAGES_SITE: 'DELETE /repos/{owner}/{repo}/pages'; // destroys repo d48c326d15b9
  GITHUB_DELETE_A_GPG_KEY_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/gpg_keys/{gpg_key_id}'; // destroys admin:gpg_key 6c1cd10d9d55
  GITHUB_DELETE_A_LABEL: 'DELETE /repos/{owner}/{repo}/labels/{name}'; // destroys 95bfc938c5e5
  GITHUB_DELETE_A_MILESTONE: 'DELETE /repos/{owner}/{repo}/milestones/{milestone_number}'; // destroys db18cc3a45b3
  GITHUB_DELETE_A_PACKAGE_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/packages/{package_type}/{package_name}'; // destroys delete:packages read:packages 694d84022ee2
  GITHUB_DELETE_A_PACKAGE_FOR_A_USER: 'DELETE /users/{username}/packages/{package_type}/{package_name}'; // destroys delete:packages read:packages a9edc287f80a
  GITHUB_DELETE_A_PACKAGE_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/packages/{package_type}/{package_name}'; // destroys delete:packages read:packages c512aa3dbd82
  GITHUB_DELETE_A_PACKAGE_VERSION_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/packages/{package_type}/{package_name}/versions/{package_version_id}'; // destroys delete:packages read:packages 56d3a3458ce5
  GITHUB_DELETE_A_PENDING_REVIEW_FOR_A_PULL_REQUEST: 'DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}'; // destroys 8666aeb5309d
  GITHUB_DELETE_A_PRIVATE_REGISTRY_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/private-registries/{secret_name}'; // destroys admin:org 0436de9417f5
  GITHUB_DELETE_A_PUBLIC_SSH_KEY_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/keys/{key_id}'; // destroys admin:public_key 25a1a6a0b4f5
  GITHUB_DELETE_A_PULL_REQUEST_COMMENT_REACTION: 'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}'; // destroys e42f935d59ff
  GITHUB_DELETE_A_REFERENCE: 'DELETE /repos/{owner}/{repo}/git/refs/{ref}'; // destroys 468ca804cbd9
  GITHUB_DELETE_A_RELEASE: 'DELETE /repos/{owner}/{repo}/releases/{release_id}'; // destroys 46452ef6b89e
  GITHUB_DELETE_A_RELEASE_ASSET: 'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}'; // destroys 80ac1eae400a
  GITHUB_DELETE_A_RELEASE_REACTION: 'DELETE /repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}'; // destroys e5944a9fd6ee
  GITHUB_DELETE_A_REPOSITORY: 'DELETE /repos/{owner}/{repo}'; // destroys delete_repo d48c326d15b9
  GITHUB_DELETE_A_REPOSITORY_INVITATION: 'DELETE /repos/{owner}/{repo}/invitations/{invitation_id}'; // destroys dd846da269e1
  GITHUB_DELETE_A_REPOSITORY_RULESET: 'DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}'; // destroys d9a2d38abaa4
  GITHUB_DELETE_A_REPOSITORY_SUBSCRIPTION: 'DELETE /repos/{owner}/{repo}/subscription'; // destroys d48c326d15b9
  GITHUB_DELETE_A_REPOSITORY_WEBHOOK: 'DELETE /repos/{owner}/{repo}/hooks/{hook_id}'; // destroys b2fa6494b7ca
  GITHUB_DELETE_A_RESOURCE_FROM_AN_ORGANIZATION_COPILOT_SPACE: 'DELETE /orgs/{org}/copilot-spaces/{space_number}/resources/{space_resource_id}'; // destroys write:org 6b6680ff697f
  GITHUB_DELETE_A_RESOURCE_FROM_A_COPILOT_SPACE_FOR_A_USER: 'DELETE /users/{username}/copilot-spaces/{space_number}/resources/{space_resource_id}'; // destroys 2cbf213b4f1c
  GITHUB_DELETE_A_REVIEW_COMMENT_FOR_A_PULL_REQUEST: 'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}'; // destroys 1b49a9ecce16
  GITHUB_DELETE_A_SECRET_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/codespaces/secrets/{secret_name}'; // destroys codespace:secrets 97fe8372e1db
  GITHUB_DELETE_A_SELF_HOSTED_RUNNER_FROM_AN_ORGANIZATION: 'DELETE /orgs/{org}/actions/runners/{runner_id}'; // destroys admin:org 209fc4f703fa
  GITHUB_DELETE_A_SELF_HOSTED_RUNNER_FROM_A_REPOSITORY: 'DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}'; // destroys repo e62c1d5b8979
  GITHUB_DELETE_A_SELF_HOSTED_RUNNER_GROUP_FROM_AN_ORGANIZATION: 'DELETE /orgs/{org}/actions/runner-groups/{runner_group_id}'; // destroys admin:org 8a3b6562e750
  GITHUB_DELETE_A_TEAM: 'DELETE /orgs/{org}/teams/{team_slug}'; // destroys 414de39f0c9e
  GITHUB_DELETE_A_TEAM_LEGACY: 'DELETE /teams/{team_id}'; // destroys deprecated d1a893809c89
  GITHUB_DELETE_A_THREAD_SUBSCRIPTION: 'DELETE /notifications/threads/{thread_id}/subscription'; // destroys 1cb48aabe704
  GITHUB_DELETE_A_USER_MIGRATION_ARCHIVE: 'DELETE /user/migrations/{migration_id}/archive'; // destroys 166bd89b3701
  GITHUB_DELETE_A_WORKFLOW_RUN: 'DELETE /repos/{owner}/{repo}/actions/runs/{run_id}'; // destroys fbf49b0366f1
  GITHUB_DELETE_BRANCH_PROTECTION: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection'; // destroys e8f94a956b28
  GITHUB_DELETE_COMMIT_SIGNATURE_PROTECTION: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures'; // destroys e8f94a956b28
  GITHUB_DELETE_GITHUB_ACTIONS_CACHES_FOR_REPO_USING_CACHE_KEY: 'DELETE /repos/{owner}/{repo}/actions/caches'; // destroys repo 8aef9f4dc502
  GITHUB_DELETE_GITHUB_ACTIONS_CACHE_FOR_REPOSITORY_USING_CACHE_ID: 'DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}'; // destroys repo 7ca3a60c4e05
  GITHUB_DELETE_HOSTED_COMPUTE_NETWORK_CONFIGURATION_FROM_ORG: 'DELETE /orgs/{org}/settings/network-configurations/{network_configuration_id}'; // destroys 718a56a0ea72
  GITHUB_DELETE_IMAGE_VERSION_OF_CUSTOM_IMAGE_FROM_ORGANIZATION: 'DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}'; // destroys manage_runners:org 1e9fe88fd1d2
  GITHUB_DELETE_ISSUE_FIELD_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/issue-fields/{issue_field_id}'; // destroys admin:org c78495e97797
  GITHUB_DELETE_ISSUE_TYPE_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/issue-types/{issue_type_id}'; // destroys admin:org b1246f7ebb6b
  GITHUB_DELETE_OIDC_CUSTOM_PROPERTY_INCLUSION_FOR_ENTERPRISE: 'DELETE /enterprises/{enterprise}/actions/oidc/customization/properties/repo/{custom_property_name}'; // destroys admin:enterprise e575310ec8da
  GITHUB_DELETE_OIDC_CUSTOM_PROPERTY_INCLUSION_FOR_ORGANIZATION: 'DELETE /orgs/{org}/actions/oidc/customization/properties/repo/{custom_property_name}'; // destroys admin:org 1c301a108c33
  GITHUB_DELETE_PACKAGE_VERSION_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}'; // destroys delete:packages read:packages e7c9bd570e0a
  GITHUB_DELETE_PACKAGE_VERSION_FOR_A_USER: 'DELETE /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}'; // destroys delete:packages read:packages 6bdecd746051
  GITHUB_DELETE_PROJECT_ITEM_FOR_ORGANIZATION: 'DELETE /orgs/{org}/projectsV2/{project_number}/items/{item_id}'; // destroys f148ff3265eb
  GITHUB_DELETE_PROJECT_ITEM_FOR_USER: 'DELETE /users/{username}/projectsV2/{project_number}/items/{item_id}'; // destroys 1a540eef5d08
  GITHUB_DELETE_PULL_REQUEST_REVIEW_PROTECTION: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews'; // destroys e8f94a956b28
  GITHUB_DELETE_SOCIAL_ACCOUNTS_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/social_accounts'; // destroys user fa4c55c780ca
  GITHUB_DELETE_WORKFLOW_RUN_LOGS: 'DELETE /repos/{owner}/{repo}/actions/runs/{run_id}/logs'; // destroys repo fbf49b0366f1
  GITHUB_DEPENDABOT_ADD_SELECTED_REPOSITORY_TO_ORGANIZATION_SECRET: 'PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}'; // writes admin:org 29cf133992cb
  GITHUB_DEPENDABOT_CREATE_OR_UPDATE_AN_ORGANIZATION_SECRET: 'PUT /orgs/{org}/dependabot/secrets/{secret_name}'; // destroys admin:org fe83a92ce16b
  GITHUB_DEPENDABOT_CREATE_OR_UPDATE_A_REPOSITORY_SECRET: 'PUT /repos/{owner}/{repo}/dependabot/secrets/{secret_name}'; // destroys repo 8306b1571a22
  GITHUB_DEPENDABOT_DELETE_AN_ORGANIZATION_SECRET: 'DELETE /orgs/{org}/dependabot/secrets/{secret_name}'; // destroys admin:org 0436de9417f5
  GITHUB_DEPENDABOT_DELETE_A_REPOSITORY_SECRET: 'DELETE /repos/{owner}/{repo}/dependabot/secrets/{secret_name}'; // destroys repo 105e66381501
  GITHUB_DEPENDABOT_GET_AN_ORGANIZATION_PUBLIC_KEY: 'GET /orgs/{org}/dependabot/secrets/public-key'; // reads admin:org 65a4d99fafbf
  GITHUB_DEPENDABOT_GET_AN_ORGANIZATION_SECRET: 'GET /orgs/{org}/dependabot/secrets/{secret_name}'; // reads admin:org 0436de9417f5
  GITHUB_DEPENDABOT_GET_A_REPOSITORY_PUBLIC_KEY: 'GET /repos/{owner}/{repo}/dependabot/secrets/public-key'; // reads d48c326d15b9
  GITHUB_DEPENDABOT_GET_A_REPOSITORY_SECRET: 'GET /repos/{owner}/{repo}/dependabot/secrets/{secret_name}'; // reads repo 105e66381501
  GITHUB_DEPENDABOT_LIST_ORGANIZATION_SECRETS: 'GET /orgs/{org}/dependabot/secrets'; // reads admin:org 7bcc02057572
  GITHUB_DEPENDABOT_LIST_REPOSITORY_SECRETS: 'GET /repos/{owner}/{repo}/dependabot/secrets'; // reads repo 74a77013a531
  GITHUB_DEPENDABOT_LIST_SELECTED_REPOSITORIES_FOR_ORG_SECRET: 'GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories'; // reads admin:org b1d1bbafb3e4
  GITHUB_DEPENDABOT_REMOVE_SELECTED_REPOSITORY_FROM_ORG_SECRET: 'DELETE /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}'; // destroys admin:org 29cf133992cb
  GITHUB_DEPENDABOT_SET_SELECTED_REPOSITORIES_FOR_ORG_SECRET: 'PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories'; // destroys admin:org 4abda6a20068
  GITHUB_DETACH_CONFIGURATIONS_FROM_REPOSITORIES: 'DELETE /orgs/{org}/code-security/configurations/detach'; // destroys write:org 8069815a0482
  GITHUB_DISABLE_A_CUSTOM_PROTECTION_RULE_FOR_AN_ENVIRONMENT: 'DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}'; // destroys repo 77db3e1fdd6e
  GITHUB_DISABLE_A_WORKFLOW: 'PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable'; // destroys repo 4f35e7105163
  GITHUB_DISABLE_DEPENDABOT_SECURITY_UPDATES: 'DELETE /repos/{owner}/{repo}/automated-security-fixes'; // destroys d48c326d15b9
  GITHUB_DISABLE_IMMUTABLE_RELEASES: 'DELETE /repos/{owner}/{repo}/immutable-releases'; // destroys d48c326d15b9
  GITHUB_DISABLE_PRIVATE_VULNERABILITY_REPORTING_FOR_A_REPOSITORY: 'DELETE /repos/{owner}/{repo}/private-vulnerability-reporting'; // destroys d48c326d15b9
  GITHUB_DISABLE_REPOSITORY_FOR_COPILOT_CLOUD_AGENT_IN_ORG: 'DELETE /orgs/{org}/copilot/coding-agent/permissions/repositories/{repository_id}'; // destroys admin:org 26ea02448eb5
  GITHUB_DISABLE_SELECTED_REPOSITORY_FOR_GITHUB_ACTIONS_IN_ORG: 'DELETE /orgs/{org}/actions/permissions/repositories/{repository_id}'; // destroys admin:org 26ea02448eb5
  GITHUB_DISABLE_SELECTED_REPOSITORY_FOR_IMMUTABLE_RELEASES_IN_ORG: 'DELETE /orgs/{org}/settings/immutable-releases/repositories/{repository_id}'; // destroys admin:org 26ea02448eb5
  GITHUB_DISABLE_VULNERABILITY_ALERTS: 'DELETE /repos/{owner}/{repo}/vulnerability-alerts'; // destroys d48c326d15b9
  GITHUB_DISMISS_AN_ISSUE_SUGGESTION: 'POST /repos/{owner}/{repo}/issues/{issue_number}/suggestions/{suggestion_id}/dismiss'; // destroys 9bb1fd9473fb
  GITHUB_DISMISS_A_REVIEW_FOR_A_PULL_REQUEST: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals'; // destroys 1f241f157c7f
  GITHUB_DOWNLOAD_AN_ARTIFACT: 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}'; // reads repo b46595e922eb
  GITHUB_DOWNLOAD_AN_ORGANIZATION_MIGRATION_ARCHIVE: 'GET /orgs/{org}/migrations/{migration_id}/archive'; // reads 0b49870a1756
  GITHUB_DOWNLOAD_A_REPOSITORY_ARCHIVE_TAR: 'GET /repos/{owner}/{repo}/tarball/{ref}'; // reads c8fae8c98705
  GITHUB_DOWNLOAD_A_REPOSITORY_ARCHIVE_ZIP: 'GET /repos/{owner}/{repo}/zipball/{ref}'; // reads c8fae8c98705
  GITHUB_DOWNLOAD_A_USER_MIGRATION_ARCHIVE: 'GET /user/migrations/{migration_id}/archive'; // reads 166bd89b3701
  GITHUB_DOWNLOAD_JOB_LOGS_FOR_A_WORKFLOW_RUN: 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs'; // reads c6fb3afe08d3
  GITHUB_DOWNLOAD_WORKFLOW_RUN_ATTEMPT_LOGS: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs'; // reads be3aa78b3810
  GITHUB_DOWNLOAD_WORKFLOW_RUN_LOGS: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/logs'; // reads fbf49b0366f1
  GITHUB_ENABLE_A_WORKFLOW: 'PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable'; // writes repo 4f35e7105163
  GITHUB_ENABLE_DEPENDABOT_SECURITY_UPDATES: 'PUT /repos/{owner}/{repo}/automated-security-fixes'; // writes d48c326d15b9
  GITHUB_ENABLE_IMMUTABLE_RELEASES: 'PUT /repos/{owner}/{repo}/immutable-releases'; // writes d48c326d15b9
  GITHUB_ENABLE_OR_DISABLE_A_SECURITY_FEATURE_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/{security_product}/{enablement}'; // destroys deprecated 99b876924db9
  GITHUB_ENABLE_PRIVATE_VULNERABILITY_REPORTING_FOR_A_REPOSITORY: 'PUT /repos/{owner}/{repo}/private-vulnerability-reporting'; // writes d48c326d15b9
  GITHUB_ENABLE_REPOSITORY_FOR_COPILOT_CLOUD_AGENT_IN_ORGANIZATION: 'PUT /orgs/{org}/copilot/coding-agent/permissions/repositories/{repository_id}'; // writes admin:org 26ea02448eb5
  GITHUB_ENABLE_SELECTED_REPOSITORY_FOR_GITHUB_ACTIONS_IN_ORG: 'PUT /orgs/{org}/actions/permissions/repositories/{repository_id}'; // writes admin:org 26ea02448eb5
  GITHUB_ENABLE_SELECTED_REPOSITORY_FOR_IMMUTABLE_RELEASES_IN_ORG: 'PUT /orgs/{org}/settings/immutable-releases/repositories/{repository_id}'; // writes admin:org 26ea02448eb5
  GITHUB_ENABLE_VULNERABILITY_ALERTS: 'PUT /repos/{owner}/{repo}/vulnerability-alerts'; // writes d48c326d15b9
  GITHUB_EXPORT_A_CODESPACE_FOR_THE_AUTHENTICATED_USER: 'POST /user/codespaces/{codespace_name}/exports'; // writes codespace aa68285a5531
  GITHUB_EXPORT_A_SOFTWARE_BILL_OF_MATERIALS_SBOM_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/dependency-graph/sbom'; // reads d48c326d15b9
  GITHUB_FETCH_A_SOFTWARE_BILL_OF_MATERIALS_SBOM_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/dependency-graph/sbom/fetch-report/{sbom_uuid}'; // reads cb2fad1e2f63
  GITHUB_FOLLOW_A_USER: 'PUT /user/following/{username}'; // writes user:follow 21011f03f6d9
  GITHUB_FORCE_CANCEL_A_WORKFLOW_RUN: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel'; // destroys repo fbf49b0366f1
  GITHUB_FORK_A_GIST: 'POST /gists/{gist_id}/forks'; // writes be2a6b00b530
  GITHUB_GENERATE_RELEASE_NOTES_CONTENT_FOR_A_RELEASE: 'POST /repos/{owner}/{repo}/releases/generate-notes'; // reads 728db4315aeb
  GITHUB_GET_ACCESS_RESTRICTIONS: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions'; // reads e8f94a956b28
  GITHUB_GET_ADMIN_BRANCH_PROTECTION: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins'; // reads e8f94a956b28
  GITHUB_GET_ALLOWED_ACTIONS_AND_REUSABLE_WORKFLOWS_FOR_ORG: 'GET /orgs/{org}/actions/permissions/selected-actions'; // reads admin:org 65a4d99fafbf
  GITHUB_GET_ALLOWED_ACTIONS_AND_REUSABLE_WORKFLOWS_FOR_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/permissions/selected-actions'; // reads repo d48c326d15b9
  GITHUB_GET_ALL_API_VERSIONS: 'GET /versions'; // reads 8116f6705107
  GITHUB_GET_ALL_AUTOLINKS_OF_A_REPOSITORY: 'GET /repos/{owner}/{repo}/autolinks'; // reads d48c326d15b9
  GITHUB_GET_ALL_BUDGETS_FOR_AN_ORGANIZATION: 'GET /organizations/{org}/settings/billing/budgets'; // reads 845ba3ef76c7
  GITHUB_GET_ALL_CODES_OF_CONDUCT: 'GET /codes_of_conduct'; // reads 8116f6705107
  GITHUB_GET_ALL_COMMONLY_USED_LICENSES: 'GET /licenses'; // reads b556d8ff9eb1
  GITHUB_GET_ALL_CONTRIBUTOR_COMMIT_ACTIVITY: 'GET /repos/{owner}/{repo}/stats/contributors'; // reads d48c326d15b9
  GITHUB_GET_ALL_CUSTOM_PROPERTIES_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/properties/schema'; // reads 65a4d99fafbf
  GITHUB_GET_ALL_CUSTOM_PROPERTY_VALUES_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/properties/values'; // reads d48c326d15b9
  GITHUB_GET_ALL_DEPLOYMENT_PROTECTION_RULES_FOR_AN_ENVIRONMENT: 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules'; // reads 2a45695bb4b1
  GITHUB_GET_ALL_GITIGNORE_TEMPLATES: 'GET /gitignore/templates'; // reads 8116f6705107
  GITHUB_GET_ALL_ORGANIZATION_REPOSITORY_RULESETS: 'GET /orgs/{org}/rulesets'; // reads 4750c04a6fe5
  GITHUB_GET_ALL_ORGANIZATION_ROLES_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/organization-roles'; // reads admin:org 65a4d99fafbf
  GITHUB_GET_ALL_REPOSITORY_RULESETS: 'GET /repos/{owner}/{repo}/rulesets'; // reads e4d5b0ab42d4
  GITHUB_GET_ALL_REPOSITORY_TOPICS: 'GET /repos/{owner}/{repo}/topics'; // reads 6734c8e2ddc8
  GITHUB_GET_ALL_REQUESTED_REVIEWERS_FOR_A_PULL_REQUEST: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers'; // reads dbb4451b1352
  GITHUB_GET_ALL_STATUS_CHECK_CONTEXTS: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts'; // reads e8f94a956b28
  GITHUB_GET_ANALYSIS_STATUS_OF_REPO_IN_CODEQL_VARIANT_ANALYSIS: 'GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}/repos/{repo_owner}/{repo_name}'; // reads d8121a7ab745
  GITHUB_GET_AN_APP: 'GET /apps/{app_slug}'; // reads cfdfd18ac1bd
  GITHUB_GET_AN_ARTIFACT: 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}'; // reads 3d0655e584c7
  GITHUB_GET_AN_ASSIGNMENT: 'GET /assignments/{assignment_id}'; // reads deprecated f59fbf799ec2
  GITHUB_GET_AN_AUTOLINK_REFERENCE_OF_A_REPOSITORY: 'GET /repos/{owner}/{repo}/autolinks/{autolink_id}'; // reads 0c531cc418c6
  GITHUB_GET_AN_ENTERPRISE_TEAM: 'GET /enterprises/{enterprise}/teams/{team_slug}'; // reads 95bc3eb792d0
  GITHUB_GET_AN_ENVIRONMENT: 'GET /repos/{owner}/{repo}/environments/{environment_name}'; // reads 3457d9428034
  GITHUB_GET_AN_ENVIRONMENT_PUBLIC_KEY: 'GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/public-key'; // reads 3457d9428034
  GITHUB_GET_AN_ENVIRONMENT_SECRET: 'GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}'; // reads repo 2e0a4c9f00f3
  GITHUB_GET_AN_ENVIRONMENT_VARIABLE: 'GET /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}'; // reads repo dd951e7f6101
  GITHUB_GET_AN_IMAGE_VERSION_OF_A_CUSTOM_IMAGE_FOR_AN_ORG: 'GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}'; // reads manage_runners:org 1e9fe88fd1d2
  GITHUB_GET_AN_IMPORT_STATUS: 'GET /repos/{owner}/{repo}/import'; // reads deprecated d48c326d15b9
  GITHUB_GET_AN_INSTALLATION_FOR_THE_AUTHENTICATED_APP: 'GET /app/installations/{installation_id}'; // reads 9b2d329f33dc
  GITHUB_GET_AN_ISSUE: 'GET /repos/{owner}/{repo}/issues/{issue_number}'; // reads 7db68027109c
  GITHUB_GET_AN_ISSUE_COMMENT: 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}'; // reads 1b49a9ecce16
  GITHUB_GET_AN_ISSUE_EVENT: 'GET /repos/{owner}/{repo}/issues/events/{event_id}'; // reads d3a5e64e1fe5
  GITHUB_GET_AN_ITEM_FOR_AN_ORGANIZATION_OWNED_PROJECT: 'GET /orgs/{org}/projectsV2/{project_number}/items/{item_id}'; // reads 72b4fa9a60ca
  GITHUB_GET_AN_ITEM_FOR_A_USER_OWNED_PROJECT: 'GET /users/{username}/projectsV2/{project_number}/items/{item_id}'; // reads 5637c50cab0e
  GITHUB_GET_AN_ORGANIZATION: 'GET /orgs/{org}'; // reads 65a4d99fafbf
  GITHUB_GET_AN_ORGANIZATION_COPILOT_SPACE: 'GET /orgs/{org}/copilot-spaces/{space_number}'; // reads read:org db07b4b8ceb5
  GITHUB_GET_AN_ORGANIZATION_MEMBERSHIP_FOR_THE_AUTHENTICATED_USER: 'GET /user/memberships/orgs/{org}'; // reads 65a4d99fafbf
  GITHUB_GET_AN_ORGANIZATION_MIGRATION_STATUS: 'GET /orgs/{org}/migrations/{migration_id}'; // reads 904cb265f213
  GITHUB_GET_AN_ORGANIZATION_REPOSITORY_RULESET: 'GET /orgs/{org}/rulesets/{ruleset_id}'; // reads bae9f47bcc7b
  GITHUB_GET_AN_ORGANIZATION_ROLE: 'GET /orgs/{org}/organization-roles/{role_id}'; // reads admin:org 24d4d308953d
  GITHUB_GET_AN_ORGANIZATION_RULE_SUITE: 'GET /orgs/{org}/rulesets/rule-suites/{rule_suite_id}'; // reads cb7218bc7145
  GITHUB_GET_AN_ORGANIZATION_WEBHOOK: 'GET /orgs/{org}/hooks/{hook_id}'; // reads admin:org_hook c9fd352a33fc
  GITHUB_GET_AN_SSH_SIGNING_KEY_FOR_THE_AUTHENTICATED_USER: 'GET /user/ssh_signing_keys/{ssh_signing_key_id}'; // reads read:ssh_signing_key 4365190ea9bc
  GITHUB_GET_APPS_WITH_ACCESS_TO_THE_PROTECTED_BRANCH: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps'; // reads e8f94a956b28
  GITHUB_GET_ARTIFACT_AND_LOG_RETENTION_SETTINGS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/permissions/artifact-and-log-retention'; // reads repo d48c326d15b9
  GITHUB_GET_ARTIFACT_AND_LOG_RETENTION_SETTINGS_FOR_ORGANIZATION: 'GET /orgs/{org}/actions/permissions/artifact-and-log-retention'; // reads 65a4d99fafbf
  GITHUB_GET_ASSIGNMENT_GRADES: 'GET /assignments/{assignment_id}/grades'; // reads deprecated f59fbf799ec2
  GITHUB_GET_A_BLOB: 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}'; // reads 1c296656902b
  GITHUB_GET_A_BRANCH: 'GET /repos/{owner}/{repo}/branches/{branch}'; // reads e8f94a956b28
  GITHUB_GET_A_BUDGET_BY_ID_FOR_AN_ORGANIZATION: 'GET /organizations/{org}/settings/billing/budgets/{budget_id}'; // reads d7fcdb3b5703
  GITHUB_GET_A_CAMPAIGN_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/campaigns/{campaign_number}'; // reads security_events faa14c6c9406
  GITHUB_GET_A_CHECK_RUN: 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}'; // reads 8154f3767d5e
  GITHUB_GET_A_CHECK_SUITE: 'GET /repos/{owner}/{repo}/check-suites/{check_suite_id}'; // reads 5e2a737448ce
  GITHUB_GET_A_CLASSROOM: 'GET /classrooms/{classroom_id}'; // reads deprecated 83944637b363
  GITHUB_GET_A_CODEQL_DATABASE_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}'; // reads public_repo 5e5ca953b4d6
  GITHUB_GET_A_CODESPACE_FOR_THE_AUTHENTICATED_USER: 'GET /user/codespaces/{codespace_name}'; // reads codespace aa68285a5531
  GITHUB_GET_A_CODE_OF_CONDUCT: 'GET /codes_of_conduct/{key}'; // reads ae1ee3954b6a
  GITHUB_GET_A_CODE_QUALITY_FINDING: 'GET /repos/{owner}/{repo}/code-quality/findings/{finding_number}'; // reads public_repo 2b016c529e28
  GITHUB_GET_A_CODE_QUALITY_SETUP_CONFIGURATION: 'GET /repos/{owner}/{repo}/code-quality/setup'; // reads public_repo d48c326d15b9
  GITHUB_GET_A_CODE_SCANNING_ALERT: 'GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}'; // reads 5731f52e94b2
  GITHUB_GET_A_CODE_SCANNING_ANALYSIS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}'; // reads fa96d4e2d7c6
  GITHUB_GET_A_CODE_SCANNING_DEFAULT_SETUP_CONFIGURATION: 'GET /repos/{owner}/{repo}/code-scanning/default-setup'; // reads public_repo d48c326d15b9
  GITHUB_GET_A_CODE_SECURITY_CONFIGURATION: 'GET /orgs/{org}/code-security/configurations/{configuration_id}'; // reads write:org 51a74993057a
  GITHUB_GET_A_COMMIT: 'GET /repos/{owner}/{repo}/commits/{ref}'; // reads 40fad144ded9
  GITHUB_GET_A_COMMIT_COMMENT: 'GET /repos/{owner}/{repo}/comments/{comment_id}'; // reads 1b49a9ecce16
  GITHUB_GET_A_COMMIT_OBJECT: 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}'; // reads 9fa3bc2cbe49
  GITHUB_GET_A_CONCURRENCY_GROUP_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/concurrency_groups/{concurrency_group_name}'; // reads 063ed87ce4d9
  GITHUB_GET_A_COPILOT_SPACE_FOR_A_USER: 'GET /users/{username}/copilot-spaces/{space_number}'; // reads repo fbfe0ece4224
  GITHUB_GET_A_CUSTOM_DEPLOYMENT_PROTECTION_RULE: 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}'; // reads fddc4f97ce21
  GITHUB_GET_A_CUSTOM_PROPERTY_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/properties/schema/{custom_property_name}'; // reads 1bb3062e66e4
  GITHUB_GET_A_DELIVERY_FOR_AN_APP_WEBHOOK: 'GET /app/hook/deliveries/{delivery_id}'; // reads e9bb9104669d
  GITHUB_GET_A_DELIVERY_FOR_A_REPOSITORY_WEBHOOK: 'GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}'; // reads 044c54a8e227
  GITHUB_GET_A_DEPENDABOT_ALERT: 'GET /repos/{owner}/{repo}/dependabot/alerts/{alert_number}'; // reads security_events d1841150a8e7
  GITHUB_GET_A_DEPLOYMENT: 'GET /repos/{owner}/{repo}/deployments/{deployment_id}'; // reads e30809316279
  GITHUB_GET_A_DEPLOYMENT_BRANCH_POLICY: 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}'; // reads 25e360ae0564
  GITHUB_GET_A_DEPLOYMENT_STATUS: 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}'; // reads 9b8437c52d88
  GITHUB_GET_A_DEPLOY_KEY: 'GET /repos/{owner}/{repo}/keys/{key_id}'; // reads ec12624b5964
  GITHUB_GET_A_DIFF_OF_THE_DEPENDENCIES_BETWEEN_COMMITS: 'GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}'; // reads 543f74a2b714
  GITHUB_GET_A_DNS_HEALTH_CHECK_FOR_GITHUB_PAGES: 'GET /repos/{owner}/{repo}/pages/health'; // reads repo d48c326d15b9
  GITHUB_GET_A_GIST: 'GET /gists/{gist_id}'; // reads be2a6b00b530
  GITHUB_GET_A_GIST_COMMENT: 'GET /gists/{gist_id}/comments/{comment_id}'; // reads 1f13d21d5684
  GITHUB_GET_A_GIST_REVISION: 'GET /gists/{gist_id}/{sha}'; // reads 71561c69f05f
  GITHUB_GET_A_GITHUB_HOSTED_RUNNER_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}'; // reads manage_runners:org 388831d3b1d7
  GITHUB_GET_A_GITHUB_PAGES_SITE: 'GET /repos/{owner}/{repo}/pages'; // reads repo d48c326d15b9
  GITHUB_GET_A_GITIGNORE_TEMPLATE: 'GET /gitignore/templates/{name}'; // reads 6f2d1d7cf122
  GITHUB_GET_A_GLOBAL_SECURITY_ADVISORY: 'GET /advisories/{ghsa_id}'; // reads 785bf044285e
  GITHUB_GET_A_GPG_KEY_FOR_THE_AUTHENTICATED_USER: 'GET /user/gpg_keys/{gpg_key_id}'; // reads read:gpg_key 6c1cd10d9d55
  GITHUB_GET_A_JOB_FOR_A_WORKFLOW_RUN: 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}'; // reads c6fb3afe08d3
  GITHUB_GET_A_LABEL: 'GET /repos/{owner}/{repo}/labels/{name}'; // reads 95bfc938c5e5
  GITHUB_GET_A_LICENSE: 'GET /licenses/{license}'; // reads 86327772048d
  GITHUB_GET_A_MILESTONE: 'GET /repos/{owner}/{repo}/milestones/{milestone_number}'; // reads db18cc3a45b3
  GITHUB_GET_A_PACKAGE_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/packages/{package_type}/{package_name}'; // reads read:packages 694d84022ee2
  GITHUB_GET_A_PACKAGE_FOR_A_USER: 'GET /users/{username}/packages/{package_type}/{package_name}'; // reads read:packages a9edc287f80a
  GITHUB_GET_A_PACKAGE_FOR_THE_AUTHENTICATED_USER: 'GET /user/packages/{package_type}/{package_name}'; // reads read:packages c512aa3dbd82
  GITHUB_GET_A_PACKAGE_VERSION_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}'; // reads read:packages e7c9bd570e0a
  GITHUB_GET_A_PACKAGE_VERSION_FOR_A_USER: 'GET /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}'; // reads read:packages 413da3503f58
  GITHUB_GET_A_PACKAGE_VERSION_FOR_THE_AUTHENTICATED_USER: 'GET /user/packages/{package_type}/{package_name}/versions/{package_version_id}'; // reads read:packages 56d3a3458ce5
  GITHUB_GET_A_PRIVATE_REGISTRY_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/private-registries/{secret_name}'; // reads admin:org 0436de9417f5
  GITHUB_GET_A_PUBLIC_SSH_KEY_FOR_THE_AUTHENTICATED_USER: 'GET /user/keys/{key_id}'; // reads read:public_key 25a1a6a0b4f5
  GITHUB_GET_A_PULL_REQUEST: 'GET /repos/{owner}/{repo}/pulls/{pull_number}'; // reads dbb4451b1352
  GITHUB_GET_A_PULL_REQUEST_STACK: 'GET /repos/{owner}/{repo}/stacks/{stack_number}'; // reads aa6d25dcbd4e
  GITHUB_GET_A_REFERENCE: 'GET /repos/{owner}/{repo}/git/ref/{ref}'; // reads 468ca804cbd9
  GITHUB_GET_A_RELEASE: 'GET /repos/{owner}/{repo}/releases/{release_id}'; // reads 46452ef6b89e
  GITHUB_GET_A_RELEASE_ASSET: 'GET /repos/{owner}/{repo}/releases/assets/{asset_id}'; // reads 80ac1eae400a
  GITHUB_GET_A_RELEASE_BY_TAG_NAME: 'GET /repos/{owner}/{repo}/releases/tags/{tag}'; // reads 1227b878b473
  GITHUB_GET_A_REPOSITORY: 'GET /repos/{owner}/{repo}'; // reads d48c326d15b9
  GITHUB_GET_A_REPOSITORY_INSTALLATION_FOR_THE_AUTHENTICATED_APP: 'GET /repos/{owner}/{repo}/installation'; // reads d48c326d15b9
  GITHUB_GET_A_REPOSITORY_README: 'GET /repos/{owner}/{repo}/readme'; // reads e2c45cfed229
  GITHUB_GET_A_REPOSITORY_README_FOR_A_DIRECTORY: 'GET /repos/{owner}/{repo}/readme/{dir}'; // reads ce9c635ffcab
  GITHUB_GET_A_REPOSITORY_RULESET: 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}'; // reads 5141cb731004
  GITHUB_GET_A_REPOSITORY_RULE_SUITE: 'GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}'; // reads 01f92875bf50
  GITHUB_GET_A_REPOSITORY_SECURITY_ADVISORY: 'GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}'; // reads a1b81d2d9026
  GITHUB_GET_A_REPOSITORY_SUBSCRIPTION: 'GET /repos/{owner}/{repo}/subscription'; // reads d48c326d15b9
  GITHUB_GET_A_REPOSITORY_WEBHOOK: 'GET /repos/{owner}/{repo}/hooks/{hook_id}'; // reads b2fa6494b7ca
  GITHUB_GET_A_RESOURCE_FOR_AN_ORGANIZATION_COPILOT_SPACE: 'GET /orgs/{org}/copilot-spaces/{space_number}/resources/{space_resource_id}'; // reads read:org 6b6680ff697f
  GITHUB_GET_A_RESOURCE_FOR_A_COPILOT_SPACE_FOR_A_USER: 'GET /users/{username}/copilot-spaces/{space_number}/resources/{space_resource_id}'; // reads read:user 2cbf213b4f1c
  GITHUB_GET_A_REVIEW_COMMENT_FOR_A_PULL_REQUEST: 'GET /repos/{owner}/{repo}/pulls/comments/{comment_id}'; // reads 1b49a9ecce16
  GITHUB_GET_A_REVIEW_FOR_A_PULL_REQUEST: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}'; // reads 8666aeb5309d
  GITHUB_GET_A_SECRET_FOR_THE_AUTHENTICATED_USER: 'GET /user/codespaces/secrets/{secret_name}'; // reads codespace:secrets 97fe8372e1db
  GITHUB_GET_A_SECRET_SCANNING_ALERT: 'GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}'; // reads security_events 3c723275e346
  GITHUB_GET_A_SELF_HOSTED_RUNNER_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/runners/{runner_id}'; // reads admin:org 209fc4f703fa
  GITHUB_GET_A_SELF_HOSTED_RUNNER_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/runners/{runner_id}'; // reads repo e62c1d5b8979
  GITHUB_GET_A_SELF_HOSTED_RUNNER_GROUP_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/runner-groups/{runner_group_id}'; // reads admin:org 8a3b6562e750
  GITHUB_GET_A_SUBSCRIPTION_PLAN_FOR_AN_ACCOUNT: 'GET /marketplace_listing/accounts/{account_id}'; // reads cf2741a13665
  GITHUB_GET_A_SUBSCRIPTION_PLAN_FOR_AN_ACCOUNT_STUBBED: 'GET /marketplace_listing/stubbed/accounts/{account_id}'; // reads cf2741a13665
  GITHUB_GET_A_TAG: 'GET /repos/{owner}/{repo}/git/tags/{tag_sha}'; // reads c207f2ac065f
  GITHUB_GET_A_TASK_BY_ID: 'GET /agents/tasks/{task_id}'; // reads b146ac2dac68
  GITHUB_GET_A_TASK_BY_REPO: 'GET /agents/repos/{owner}/{repo}/tasks/{task_id}'; // reads e49bcdab2a5c
  GITHUB_GET_A_TEAM_BY_NAME: 'GET /orgs/{org}/teams/{team_slug}'; // reads 414de39f0c9e
  GITHUB_GET_A_TEAM_LEGACY: 'GET /teams/{team_id}'; // reads deprecated d1a893809c89
  GITHUB_GET_A_THREAD: 'GET /notifications/threads/{thread_id}'; // reads 1cb48aabe704
  GITHUB_GET_A_THREAD_SUBSCRIPTION_FOR_THE_AUTHENTICATED_USER: 'GET /notifications/threads/{thread_id}/subscription'; // reads 1cb48aabe704
  GITHUB_GET_A_TREE: 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}'; // reads b9c96fee4f15
  GITHUB_GET_A_USER: 'GET /users/{username}'; // reads 21011f03f6d9
  GITHUB_GET_A_USER_INSTALLATION_FOR_THE_AUTHENTICATED_APP: 'GET /users/{username}/installation'; // reads 21011f03f6d9
  GITHUB_GET_A_USER_MIGRATION_STATUS: 'GET /user/migrations/{migration_id}'; // reads c50df35c7561
  GITHUB_GET_A_USER_USING_THEIR_ID: 'GET /user/{account_id}'; // reads cf2741a13665
  GITHUB_GET_A_WEBHOOK_CONFIGURATION_FOR_AN_APP: 'GET /app/hook/config'; // reads 8116f6705107
  GITHUB_GET_A_WEBHOOK_CONFIGURATION_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/hooks/{hook_id}/config'; // reads admin:org_hook c9fd352a33fc
  GITHUB_GET_A_WEBHOOK_CONFIGURATION_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/hooks/{hook_id}/config'; // reads b2fa6494b7ca
  GITHUB_GET_A_WEBHOOK_DELIVERY_FOR_AN_ORGANIZATION_WEBHOOK: 'GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}'; // reads admin:org_hook 02a418c8b64e
  GITHUB_GET_A_WORKFLOW: 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}'; // reads 4f35e7105163
  GITHUB_GET_A_WORKFLOW_RUN: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}'; // reads 91c840e43dba
  GITHUB_GET_A_WORKFLOW_RUN_ATTEMPT: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}'; // reads e10173b29673
  GITHUB_GET_BILLING_AI_CREDIT_USAGE_REPORT_FOR_AN_ORGANIZATION: 'GET /organizations/{org}/settings/billing/ai_credit/usage'; // reads aad56037b677
  GITHUB_GET_BILLING_AI_CREDIT_USAGE_REPORT_FOR_A_USER: 'GET /users/{username}/settings/billing/ai_credit/usage'; // reads 9c0a12846037
  GITHUB_GET_BILLING_PREMIUM_REQUEST_USAGE_REPORT_FOR_A_USER: 'GET /users/{username}/settings/billing/premium_request/usage'; // reads 9c0a12846037
  GITHUB_GET_BILLING_PREMIUM_REQUEST_USAGE_REPORT_FOR_ORGANIZATION: 'GET /organizations/{org}/settings/billing/premium_request/usage'; // reads aad56037b677
  GITHUB_GET_BILLING_USAGE_REPORT_FOR_AN_ORGANIZATION: 'GET /organizations/{org}/settings/billing/usage'; // reads e9149cc76e66
  GITHUB_GET_BILLING_USAGE_REPORT_FOR_A_USER: 'GET /users/{username}/settings/billing/usage'; // reads 588543d14d6f
  GITHUB_GET_BILLING_USAGE_SUMMARY_FOR_AN_ORGANIZATION: 'GET /organizations/{org}/settings/billing/usage/summary'; // reads 43ba4e151c92
  GITHUB_GET_BILLING_USAGE_SUMMARY_FOR_A_USER: 'GET /users/{username}/settings/billing/usage/summary'; // reads 9deccd8327d5
  GITHUB_GET_BRANCH_PROTECTION: 'GET /repos/{owner}/{repo}/branches/{branch}/protection'; // reads e8f94a956b28
  GITHUB_GET_CLUSTER_DEPLOYMENT_RECORDS_JOB_STATUS: 'GET /orgs/{org}/artifacts/metadata/deployment-record/cluster/{cluster}/jobs/{job_id}'; // reads 6d46b9dac591
  GITHUB_GET_CODE_SECURITY_CONFIGURATIONS_FOR_AN_ENTERPRISE: 'GET /enterprises/{enterprise}/code-security/configurations'; // reads read:enterprise 85052231f18d
  GITHUB_GET_CODE_SECURITY_CONFIGURATIONS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/code-security/configurations'; // reads read:org a9369b2fee5c
  GITHUB_GET_CODE_SECURITY_CONFIGURATION_ASSOCIATED_WITH_REPO: 'GET /repos/{owner}/{repo}/code-security-configuration'; // reads repo d48c326d15b9
  GITHUB_GET_COMMIT_AUTHORS: 'GET /repos/{owner}/{repo}/import/authors'; // reads deprecated 905a9548786a
  GITHUB_GET_COMMIT_SIGNATURE_PROTECTION: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures'; // reads e8f94a956b28
  GITHUB_GET_COMMUNITY_PROFILE_METRICS: 'GET /repos/{owner}/{repo}/community/profile'; // reads d48c326d15b9
  GITHUB_GET_CONTEXTUAL_INFORMATION_FOR_A_USER: 'GET /users/{username}/hovercard'; // reads repo 29e3d5a23b04
  GITHUB_GET_COPILOT_CLOUD_AGENT_CONFIGURATION_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/copilot/cloud-agent/configuration'; // reads repo d48c326d15b9
  GITHUB_GET_COPILOT_CLOUD_AGENT_PERMISSIONS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/copilot/coding-agent/permissions'; // reads admin:org 65a4d99fafbf
  GITHUB_GET_COPILOT_CONTENT_EXCLUSION_RULES_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/copilot/content_exclusion'; // reads 65a4d99fafbf
  GITHUB_GET_COPILOT_ENTERPRISE_REPOSITORY_REPORT_FOR_SPECIFIC_DAY: 'GET /enterprises/{enterprise}/copilot/metrics/reports/repos-1-day'; // reads 0813fdd03854
  GITHUB_GET_COPILOT_ENTERPRISE_USAGE_METRICS: 'GET /enterprises/{enterprise}/copilot/metrics/reports/enterprise-28-day/latest'; // reads 5c6490cc6dd2
  GITHUB_GET_COPILOT_ENTERPRISE_USAGE_METRICS_FOR_A_SPECIFIC_DAY: 'GET /enterprises/{enterprise}/copilot/metrics/reports/enterprise-1-day'; // reads 0813fdd03854
  GITHUB_GET_COPILOT_ENTERPRISE_USER_TEAMS_REPORT_FOR_SPECIFIC_DAY: 'GET /enterprises/{enterprise}/copilot/metrics/reports/user-teams-1-day'; // reads 0813fdd03854
  GITHUB_GET_COPILOT_ORGANIZATION_USAGE_METRICS: 'GET /orgs/{org}/copilot/metrics/reports/organization-28-day/latest'; // reads read:org 65a4d99fafbf
  GITHUB_GET_COPILOT_ORGANIZATION_USAGE_METRICS_FOR_A_SPECIFIC_DAY: 'GET /orgs/{org}/copilot/metrics/reports/organization-1-day'; // reads read:org e9245e4a1ed6
  GITHUB_GET_COPILOT_ORGANIZATION_USERS_USAGE_METRICS: 'GET /orgs/{org}/copilot/metrics/reports/users-28-day/latest'; // reads read:org 65a4d99fafbf
  GITHUB_GET_COPILOT_ORG_REPOSITORY_REPORT_FOR_SPECIFIC_DAY: 'GET /orgs/{org}/copilot/metrics/reports/repos-1-day'; // reads read:org e9245e4a1ed6
  GITHUB_GET_COPILOT_ORG_USERS_USAGE_METRICS_FOR_SPECIFIC_DAY: 'GET /orgs/{org}/copilot/metrics/reports/users-1-day'; // reads read:org e9245e4a1ed6
  GITHUB_GET_COPILOT_ORG_USER_TEAMS_REPORT_FOR_SPECIFIC_DAY: 'GET /orgs/{org}/copilot/metrics/reports/user-teams-1-day'; // reads read:org e9245e4a1ed6
  GITHUB_GET_COPILOT_SEAT_ASSIGNMENT_DETAILS_FOR_A_USER: 'GET /orgs/{org}/members/{username}/copilot'; // reads cfc97e161c23
  GITHUB_GET_COPILOT_SEAT_INFORMATION_AND_SETTINGS_FOR_ORG: 'GET /orgs/{org}/copilot/billing'; // reads 65a4d99fafbf
  GITHUB_GET_COPILOT_USERS_USAGE_METRICS: 'GET /enterprises/{enterprise}/copilot/metrics/reports/users-28-day/latest'; // reads 5c6490cc6dd2
  GITHUB_GET_COPILOT_USERS_USAGE_METRICS_FOR_A_SPECIFIC_DAY: 'GET /enterprises/{enterprise}/copilot/metrics/reports/users-1-day'; // reads 0813fdd03854
  GITHUB_GET_CUSTOMIZATION_TEMPLATE_FOR_OIDC_SUBJECT_CLAIM_FOR_ORG: 'GET /orgs/{org}/actions/oidc/customization/sub'; // reads read:org 65a4d99fafbf
  GITHUB_GET_CUSTOMIZATION_TEMPLATE_OIDC_SUBJECT_CLAIM_REPO: 'GET /repos/{owner}/{repo}/actions/oidc/customization/sub'; // reads repo d48c326d15b9
  GITHUB_GET_CUSTOM_IMAGE_DEFINITION_GITHUB_ACTIONS_HOSTED_RUNNERS: 'GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}'; // reads manage_runners:org 941d49be76a9
  GITHUB_GET_DEFAULT_ATTRIBUTES_FOR_A_CODESPACE: 'GET /repos/{owner}/{repo}/codespaces/new'; // reads codespace 5d1413db0a38
  GITHUB_GET_DEFAULT_CODE_SECURITY_CONFIGURATIONS: 'GET /orgs/{org}/code-security/configurations/defaults'; // reads read:org 65a4d99fafbf
  GITHUB_GET_DEFAULT_CODE_SECURITY_CONFIGURATIONS_FOR_ENTERPRISE: 'GET /enterprises/{enterprise}/code-security/configurations/defaults'; // reads read:enterprise 5c6490cc6dd2
  GITHUB_GET_DEFAULT_WORKFLOW_PERMISSIONS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/permissions/workflow'; // reads admin:org 65a4d99fafbf
  GITHUB_GET_DEFAULT_WORKFLOW_PERMISSIONS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/permissions/workflow'; // reads repo d48c326d15b9
  GITHUB_GET_DETAILS_ABOUT_A_CODESPACE_EXPORT: 'GET /user/codespaces/{codespace_name}/exports/{export_id}'; // reads codespace 425efe2c83e0
  GITHUB_GET_EMOJIS: 'GET /emojis'; // reads 8116f6705107
  GITHUB_GET_ENTERPRISE_TEAM_MEMBERSHIP: 'GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}'; // reads 2baf99e5a4af
  GITHUB_GET_FEEDS: 'GET /feeds'; // reads 8116f6705107
  GITHUB_GET_FORK_PR_CONTRIBUTOR_APPROVAL_PERMISSIONS_FOR_ORG: 'GET /orgs/{org}/actions/permissions/fork-pr-contributor-approval'; // reads 65a4d99fafbf
  GITHUB_GET_FORK_PR_CONTRIBUTOR_APPROVAL_PERMISSIONS_FOR_REPO: 'GET /repos/{owner}/{repo}/actions/permissions/fork-pr-contributor-approval'; // reads repo d48c326d15b9
  GITHUB_GET_GITHUB_ACTIONS_CACHE_RETENTION_LIMIT_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/cache/retention-limit'; // reads d48c326d15b9
  GITHUB_GET_GITHUB_ACTIONS_CACHE_RETENTION_LIMIT_FOR_ENTERPRISE: 'GET /enterprises/{enterprise}/actions/cache/retention-limit'; // reads admin:enterprise 5c6490cc6dd2
  GITHUB_GET_GITHUB_ACTIONS_CACHE_RETENTION_LIMIT_FOR_ORGANIZATION: 'GET /organizations/{org}/actions/cache/retention-limit'; // reads 65a4d99fafbf
  GITHUB_GET_GITHUB_ACTIONS_CACHE_STORAGE_LIMIT_FOR_AN_ENTERPRISE: 'GET /enterprises/{enterprise}/actions/cache/storage-limit'; // reads admin:enterprise 5c6490cc6dd2
  GITHUB_GET_GITHUB_ACTIONS_CACHE_STORAGE_LIMIT_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/cache/storage-limit'; // reads d48c326d15b9
  GITHUB_GET_GITHUB_ACTIONS_CACHE_STORAGE_LIMIT_FOR_ORGANIZATION: 'GET /organizations/{org}/actions/cache/storage-limit'; // reads 65a4d99fafbf
  GITHUB_GET_GITHUB_ACTIONS_CACHE_USAGE_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/cache/usage'; // reads read:org 65a4d99fafbf
  GITHUB_GET_GITHUB_ACTIONS_CACHE_USAGE_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/cache/usage'; // reads d48c326d15b9
  GITHUB_GET_GITHUB_ACTIONS_PERMISSIONS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/permissions'; // reads admin:org 65a4d99fafbf
  GITHUB_GET_GITHUB_ACTIONS_PERMISSIONS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/permissions'; // reads repo d48c326d15b9
  GITHUB_GET_GITHUB_HOSTED_RUNNERS_MACHINE_SPECS_FOR_ORGANIZATION: 'GET /orgs/{org}/actions/hosted-runners/machine-sizes'; // reads 65a4d99fafbf
  GITHUB_GET_GITHUB_META_INFORMATION: 'GET /meta'; // reads 8116f6705107
  GITHUB_GET_GITHUB_OWNED_IMAGES_FOR_GITHUB_HOSTED_RUNNERS_IN_ORG: 'GET /orgs/{org}/actions/hosted-runners/images/github-owned'; // reads 65a4d99fafbf
  GITHUB_GET_GITHUB_PAGES_BUILD: 'GET /repos/{owner}/{repo}/pages/builds/{build_id}'; // reads repo 85c0432c8949
  GITHUB_GET_HOSTED_COMPUTE_NETWORK_CONFIGURATION_FOR_ORGANIZATION: 'GET /orgs/{org}/settings/network-configurations/{network_configuration_id}'; // reads 718a56a0ea72
  GITHUB_GET_HOSTED_COMPUTE_NETWORK_SETTINGS_RESOURCE_FOR_ORG: 'GET /orgs/{org}/settings/network-settings/{network_settings_id}'; // reads 8bd4b15e59d5
  GITHUB_GET_IMMUTABLE_RELEASES_SETTINGS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/settings/immutable-releases'; // reads admin:org 65a4d99fafbf
  GITHUB_GET_INFORMATION_ABOUT_A_SARIF_UPLOAD: 'GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}'; // reads 57b00f94fa11
  GITHUB_GET_INTERACTION_RESTRICTIONS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/interaction-limits'; // reads 65a4d99fafbf
  GITHUB_GET_INTERACTION_RESTRICTIONS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/interaction-limits'; // reads d48c326d15b9
  GITHUB_GET_INTERACTION_RESTRICTIONS_FOR_YOUR_PUBLIC_REPOSITORIES: 'GET /user/interaction-limits'; // reads 8116f6705107
  GITHUB_GET_LARGE_FILES: 'GET /repos/{owner}/{repo}/import/large_files'; // reads deprecated d48c326d15b9
  GITHUB_GET_LATEST_PAGES_BUILD: 'GET /repos/{owner}/{repo}/pages/builds/latest'; // reads repo d48c326d15b9
  GITHUB_GET_LEVEL_OF_ACCESS_FOR_WORKFLOWS_OUTSIDE_OF_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/permissions/access'; // reads repo d48c326d15b9
  GITHUB_GET_LIMITS_ON_GITHUB_HOSTED_RUNNERS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/hosted-runners/limits'; // reads 65a4d99fafbf
  GITHUB_GET_OCTOCAT: 'GET /octocat'; // reads 4526eb265fab
  GITHUB_GET_ORGANIZATION_ASSIGNMENT: 'GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}'; // reads 227329acff28
  GITHUB_GET_ORGANIZATION_ASSIGNMENTS: 'GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations'; // reads 647b9f633101
  GITHUB_GET_ORGANIZATION_INSTALLATION_FOR_AUTHENTICATED_APP: 'GET /orgs/{org}/installation'; // reads 65a4d99fafbf
  GITHUB_GET_ORGANIZATION_MEMBERSHIP_FOR_A_USER: 'GET /orgs/{org}/memberships/{username}'; // reads cfc97e161c23
  GITHUB_GET_ORGANIZATION_RULESET_HISTORY: 'GET /orgs/{org}/rulesets/{ruleset_id}/history'; // reads 464d71e7f77b
  GITHUB_GET_ORGANIZATION_RULESET_VERSION: 'GET /orgs/{org}/rulesets/{ruleset_id}/history/{version_id}'; // reads 20a27afa9f4d
  GITHUB_GET_PAGE_VIEWS: 'GET /repos/{owner}/{repo}/traffic/views'; // reads 5ed630c554b6
  GITHUB_GET_PARENT_ISSUE: 'GET /repos/{owner}/{repo}/issues/{issue_number}/parent'; // reads 7db68027109c
  GITHUB_GET_PARTNER_IMAGES_FOR_GITHUB_HOSTED_RUNNERS_IN_ORG: 'GET /orgs/{org}/actions/hosted-runners/images/partner'; // reads 65a4d99fafbf
  GITHUB_GET_PENDING_DEPLOYMENTS_FOR_A_WORKFLOW_RUN: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments'; // reads fbf49b0366f1
  GITHUB_GET_PLATFORMS_FOR_GITHUB_HOSTED_RUNNERS_IN_ORGANIZATION: 'GET /orgs/{org}/actions/hosted-runners/platforms'; // reads 65a4d99fafbf
  GITHUB_GET_PRIVATE_REGISTRIES_PUBLIC_KEY_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/private-registries/public-key'; // reads admin:org 65a4d99fafbf
  GITHUB_GET_PRIVATE_REPO_FORK_PR_WORKFLOW_SETTINGS_FOR_ORG: 'GET /orgs/{org}/actions/permissions/fork-pr-workflows-private-repos'; // reads 65a4d99fafbf
  GITHUB_GET_PRIVATE_REPO_FORK_PR_WORKFLOW_SETTINGS_FOR_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/permissions/fork-pr-workflows-private-repos'; // reads repo d48c326d15b9
  GITHUB_GET_PROJECT_FIELD_FOR_ORGANIZATION: 'GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}'; // reads 812721634e41
  GITHUB_GET_PROJECT_FIELD_FOR_USER: 'GET /users/{username}/projectsV2/{project_number}/fields/{field_id}'; // reads 72a2a1281e94
  GITHUB_GET_PROJECT_FOR_ORGANIZATION: 'GET /orgs/{org}/projectsV2/{project_number}'; // reads 3ef4f1650d80
  GITHUB_GET_PROJECT_FOR_USER: 'GET /users/{username}/projectsV2/{project_number}'; // reads 8acbfb63584a
  GITHUB_GET_PUBLIC_KEY_FOR_THE_AUTHENTICATED_USER: 'GET /user/codespaces/secrets/public-key'; // reads codespace:secrets 8116f6705107
  GITHUB_GET_PULL_REQUEST_CREATION_CAP_BYPASS_LIST_FOR_REPOSITORY: 'GET /repos/{owner}/{repo}/interaction-limits/pulls/bypass-list'; // reads d48c326d15b9
  GITHUB_GET_PULL_REQUEST_CREATION_CAP_FOR_AN_ORG: 'GET /orgs/{org}/interaction-limits/pulls/creation-cap'; // reads 65a4d99fafbf
  GITHUB_GET_PULL_REQUEST_CREATION_CAP_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/interaction-limits/pulls/creation-cap'; // reads d48c326d15b9
  GITHUB_GET_PULL_REQUEST_REVIEW_PROTECTION: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews'; // reads e8f94a956b28
  GITHUB_GET_RATE_LIMIT_STATUS_FOR_THE_AUTHENTICATED_USER: 'GET /rate_limit'; // reads 8116f6705107
  GITHUB_GET_REPOSITORY_CLONES: 'GET /repos/{owner}/{repo}/traffic/clones'; // reads 5ed630c554b6
  GITHUB_GET_REPOSITORY_CONTENT: 'GET /repos/{owner}/{repo}/contents/{path}'; // reads 30ba5f479a8b
  GITHUB_GET_REPOSITORY_PERMISSIONS_FOR_A_USER: 'GET /repos/{owner}/{repo}/collaborators/{username}/permission'; // reads 13f0187d0ba8
  GITHUB_GET_REPOSITORY_RULESET_HISTORY: 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history'; // reads 4a1d1ef2c39c
  GITHUB_GET_REPOSITORY_RULESET_VERSION: 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history/{version_id}'; // reads 42bcb705e27f
  GITHUB_GET_REPOS_ASSOCIATED_WITH_CODE_SECURITY_CONFIGURATION: 'GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories'; // reads read:org 61bb29e55af3
  GITHUB_GET_REPOS_ASSOCIATED_WITH_ENTERPRISE_CODE_SECURITY_CONFIG: 'GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories'; // reads read:enterprise 66bb17535952
  GITHUB_GET_ROUTE_STATS_BY_ACTOR: 'GET /orgs/{org}/insights/api/route-stats/{actor_type}/{actor_id}'; // reads ae0f0b8376a1
  GITHUB_GET_RULES_FOR_A_BRANCH: 'GET /repos/{owner}/{repo}/rules/branches/{branch}'; // reads 39956b956f08
  GITHUB_GET_SECRET_SCANNING_SCAN_HISTORY_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/secret-scanning/scan-history'; // reads security_events d48c326d15b9
  GITHUB_GET_SELF_HOSTED_RUNNERS_SETTINGS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/permissions/self-hosted-runners'; // reads 65a4d99fafbf
  GITHUB_GET_STARGAZER_COUNT: 'GET /repos/{owner}/{repo}/stargazers/count'; // reads d48c326d15b9
  GITHUB_GET_STATUS_CHECKS_PROTECTION: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks'; // reads e8f94a956b28
  GITHUB_GET_SUBJECT_STATS: 'GET /orgs/{org}/insights/api/subject-stats'; // reads cdc590d0a004
  GITHUB_GET_SUMMARY_STATS: 'GET /orgs/{org}/insights/api/summary-stats'; // reads 3aa5b8de1dc6
  GITHUB_GET_SUMMARY_STATS_BY_ACTOR: 'GET /orgs/{org}/insights/api/summary-stats/{actor_type}/{actor_id}'; // reads 54972c49c07a
  GITHUB_GET_SUMMARY_STATS_BY_USER: 'GET /orgs/{org}/insights/api/summary-stats/users/{user_id}'; // reads aa4309a18f65
  GITHUB_GET_TEAMS_WITH_ACCESS_TO_THE_PROTECTED_BRANCH: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams'; // reads e8f94a956b28
  GITHUB_GET_TEAM_MEMBERSHIP_FOR_A_USER: 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}'; // reads 359298ab6487
  GITHUB_GET_TEAM_MEMBERSHIP_FOR_A_USER_LEGACY: 'GET /teams/{team_id}/memberships/{username}'; // reads deprecated f91b862be91c
  GITHUB_GET_TEAM_MEMBER_LEGACY: 'GET /teams/{team_id}/members/{username}'; // reads deprecated f91b862be91c
  GITHUB_GET_THE_AUTHENTICATED_APP: 'GET /app'; // reads 8116f6705107
  GITHUB_GET_THE_AUTHENTICATED_USER: 'GET /user'; // reads 8116f6705107
  GITHUB_GET_THE_COMBINED_STATUS_FOR_A_SPECIFIC_REFERENCE: 'GET /repos/{owner}/{repo}/commits/{ref}/status'; // reads 839f700f5eb7
  GITHUB_GET_THE_HASH_ALGORITHM_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/hash-algorithm'; // reads d48c326d15b9
  GITHUB_GET_THE_HOURLY_COMMIT_COUNT_FOR_EACH_DAY: 'GET /repos/{owner}/{repo}/stats/punch_card'; // reads d48c326d15b9
  GITHUB_GET_THE_LAST_YEAR_OF_COMMIT_ACTIVITY: 'GET /repos/{owner}/{repo}/stats/commit_activity'; // reads d48c326d15b9
  GITHUB_GET_THE_LATEST_RELEASE: 'GET /repos/{owner}/{repo}/releases/latest'; // reads d48c326d15b9
  GITHUB_GET_THE_LICENSE_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/license'; // reads abe1cd73a33e
  GITHUB_GET_THE_RESULT_OF_AN_ASYNCHRONOUS_MERGE: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/merge-async/{uuid}'; // reads a6e6d396a5bd
  GITHUB_GET_THE_REVIEW_HISTORY_FOR_A_WORKFLOW_RUN: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals'; // reads fbf49b0366f1
  GITHUB_GET_THE_STATUS_OF_AN_AUTOFIX_FOR_A_CODE_SCANNING_ALERT: 'GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix'; // reads 5731f52e94b2
  GITHUB_GET_THE_STATUS_OF_A_GITHUB_PAGES_DEPLOYMENT: 'GET /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}'; // reads ad26d8fc0a59
  GITHUB_GET_THE_SUMMARY_OF_A_CODEQL_VARIANT_ANALYSIS: 'GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}'; // reads abeec3c6642e
  GITHUB_GET_THE_WEEKLY_COMMIT_ACTIVITY: 'GET /repos/{owner}/{repo}/stats/code_frequency'; // reads d48c326d15b9
  GITHUB_GET_THE_WEEKLY_COMMIT_COUNT: 'GET /repos/{owner}/{repo}/stats/participation'; // reads d48c326d15b9
  GITHUB_GET_THE_ZEN_OF_GITHUB: 'GET /zen'; // reads 8116f6705107
  GITHUB_GET_TIME_STATS: 'GET /orgs/{org}/insights/api/time-stats'; // reads 4e9846c5cc4a
  GITHUB_GET_TIME_STATS_BY_ACTOR: 'GET /orgs/{org}/insights/api/time-stats/{actor_type}/{actor_id}'; // reads a08aa57a459b
  GITHUB_GET_TIME_STATS_BY_USER: 'GET /orgs/{org}/insights/api/time-stats/users/{user_id}'; // reads 79c4fbcb3d78
  GITHUB_GET_TOP_REFERRAL_PATHS: 'GET /repos/{owner}/{repo}/traffic/popular/paths'; // reads d48c326d15b9
  GITHUB_GET_TOP_REFERRAL_SOURCES: 'GET /repos/{owner}/{repo}/traffic/popular/referrers'; // reads d48c326d15b9
  GITHUB_GET_USERS_WITH_ACCESS_TO_THE_PROTECTED_BRANCH: 'GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users'; // reads e8f94a956b28
  GITHUB_GET_USER_STATS: 'GET /orgs/{org}/insights/api/user-stats/{user_id}'; // reads 4d745028523a
  GITHUB_GET_WORKFLOW_RUN_USAGE: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing'; // reads fbf49b0366f1
  GITHUB_GET_WORKFLOW_USAGE: 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/timing'; // reads 4f35e7105163
  GITHUB_GITHUB_API_ROOT: 'GET /'; // reads 8116f6705107
  GITHUB_LISTS_REPOSITORIES_DEPENDABOT_CAN_ACCESS_IN_ENTERPRISE: 'GET /enterprises/{enterprise}/dependabot/repository-access'; // reads b3bd030b3d8f
  GITHUB_LISTS_REPOSITORIES_DEPENDABOT_CAN_ACCESS_IN_ORGANIZATION: 'GET /orgs/{org}/dependabot/repository-access'; // reads a8df11f9c983
  GITHUB_LIST_ACCEPTED_ASSIGNMENTS_FOR_AN_ASSIGNMENT: 'GET /assignments/{assignment_id}/accepted_assignments'; // reads deprecated c94ebabd6190
  GITHUB_LIST_ACCOUNTS_FOR_A_PLAN: 'GET /marketplace_listing/plans/{plan_id}/accounts'; // reads 397e115b4f4f
  GITHUB_LIST_ACCOUNTS_FOR_A_PLAN_STUBBED: 'GET /marketplace_listing/stubbed/plans/{plan_id}/accounts'; // reads 397e115b4f4f
  GITHUB_LIST_ALL_COPILOT_SEAT_ASSIGNMENTS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/copilot/billing/seats'; // reads 38ca76294986
  GITHUB_LIST_APP_INSTALLATIONS_ACCESSIBLE_TO_USER_ACCESS_TOKEN: 'GET /user/installations'; // reads e025222247f1
  GITHUB_LIST_APP_INSTALLATIONS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/installations'; // reads 7bcc02057572
  GITHUB_LIST_ARTIFACTS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/artifacts'; // reads ece50e10e6c0
  GITHUB_LIST_ARTIFACT_DEPLOYMENT_RECORDS: 'GET /orgs/{org}/artifacts/{subject_digest}/metadata/deployment-records'; // reads 0d58eb2d10fe
  GITHUB_LIST_ARTIFACT_STORAGE_RECORDS: 'GET /orgs/{org}/artifacts/{subject_digest}/metadata/storage-records'; // reads 9533ff7e40f4
  GITHUB_LIST_ASSIGNEES: 'GET /repos/{owner}/{repo}/assignees'; // reads 74a77013a531
  GITHUB_LIST_ASSIGNMENTS_FOR_A_CLASSROOM: 'GET /classrooms/{classroom_id}/assignments'; // reads deprecated 483ab42d815c
  GITHUB_LIST_ATTESTATION_REPOSITORIES: 'GET /orgs/{org}/attestations/repositories'; // reads a41550ad7f77
  GITHUB_LIST_AVAILABLE_MACHINE_TYPES_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/codespaces/machines'; // reads codespace 4a9d06e6b097
  GITHUB_LIST_BRANCHES: 'GET /repos/{owner}/{repo}/branches'; // reads 8d8eae07519d
  GITHUB_LIST_BRANCHES_FOR_HEAD_COMMIT: 'GET /repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head'; // reads 9fa3bc2cbe49
  GITHUB_LIST_CAMPAIGNS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/campaigns'; // reads security_events ef56d3afe064
  GITHUB_LIST_CHECK_RUNS_FOR_A_GIT_REFERENCE: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs'; // reads 8372240259c3
  GITHUB_LIST_CHECK_RUNS_IN_A_CHECK_SUITE: 'GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs'; // reads cd7a3b02fca2
  GITHUB_LIST_CHECK_RUN_ANNOTATIONS: 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations'; // reads 7d77ef936679
  GITHUB_LIST_CHECK_SUITES_FOR_A_GIT_REFERENCE: 'GET /repos/{owner}/{repo}/commits/{ref}/check-suites'; // reads b03bfa344a2c
  GITHUB_LIST_CHILD_TEAMS: 'GET /orgs/{org}/teams/{team_slug}/teams'; // reads 4450569d9b62
  GITHUB_LIST_CHILD_TEAMS_LEGACY: 'GET /teams/{team_id}/teams'; // reads deprecated da18326d53ed
  GITHUB_LIST_CLASSROOMS: 'GET /classrooms'; // reads deprecated 3166f366fd17
  GITHUB_LIST_CODEOWNERS_ERRORS: 'GET /repos/{owner}/{repo}/codeowners/errors'; // reads 7fc8b68377b3
  GITHUB_LIST_CODEQL_DATABASES_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/code-scanning/codeql/databases'; // reads public_repo d48c326d15b9
  GITHUB_LIST_CODESPACES_FOR_A_USER_IN_ORGANIZATION: 'GET /orgs/{org}/members/{username}/codespaces'; // reads admin:org 907314f9647b
  GITHUB_LIST_CODESPACES_FOR_THE_AUTHENTICATED_USER: 'GET /user/codespaces'; // reads codespace bac6196efe7b
  GITHUB_LIST_CODESPACES_FOR_THE_ORGANIZATION: 'GET /orgs/{org}/codespaces'; // reads admin:org 297c63ad2459
  GITHUB_LIST_CODESPACES_IN_REPOSITORY_FOR_AUTHENTICATED_USER: 'GET /repos/{owner}/{repo}/codespaces'; // reads codespace ab9b9ccb6aab
  GITHUB_LIST_CODE_QUALITY_FINDINGS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/code-quality/findings'; // reads public_repo c0656eccbc24
  GITHUB_LIST_CODE_SCANNING_ALERTS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/code-scanning/alerts'; // reads 7306939963dd
  GITHUB_LIST_CODE_SCANNING_ALERTS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/code-scanning/alerts'; // reads 66b69a65fd63
  GITHUB_LIST_CODE_SCANNING_ANALYSES_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/code-scanning/analyses'; // reads b12f9c560231
  GITHUB_LIST_COLLABORATORS_FOR_AN_ORGANIZATION_COPILOT_SPACE: 'GET /orgs/{org}/copilot-spaces/{space_number}/collaborators'; // reads read:org db07b4b8ceb5
  GITHUB_LIST_COLLABORATORS_FOR_A_COPILOT_SPACE_FOR_A_USER: 'GET /users/{username}/copilot-spaces/{space_number}/collaborators'; // reads user fbfe0ece4224
  GITHUB_LIST_COMMENTS_FOR_A_PULL_REQUEST_REVIEW: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments'; // reads aa0aac739b46
  GITHUB_LIST_COMMITS: 'GET /repos/{owner}/{repo}/commits'; // reads 385b3b2054ac
  GITHUB_LIST_COMMITS_ON_A_PULL_REQUEST: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits'; // reads 1f0d9147f710
  GITHUB_LIST_COMMIT_COMMENTS: 'GET /repos/{owner}/{repo}/commits/{commit_sha}/comments'; // reads cf955f900283
  GITHUB_LIST_COMMIT_COMMENTS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/comments'; // reads 74a77013a531
  GITHUB_LIST_COMMIT_STATUSES_FOR_A_REFERENCE: 'GET /repos/{owner}/{repo}/commits/{ref}/statuses'; // reads 839f700f5eb7
  GITHUB_LIST_CONCURRENCY_GROUPS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/concurrency_groups'; // reads 4d16a7cf101b
  GITHUB_LIST_CONCURRENCY_GROUPS_FOR_A_WORKFLOW_RUN: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/concurrency_groups'; // reads 97fdcf499b5a
  GITHUB_LIST_COPILOT_SPACES_FOR_A_USER: 'GET /users/{username}/copilot-spaces'; // reads read:user fe8a6d78927a
  GITHUB_LIST_CUSTOM_DEPLOYMENT_RULE_INTEGRATIONS_AVAILABLE_ENV: 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps'; // reads a7781c5cbbc9
  GITHUB_LIST_CUSTOM_IMAGES_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/hosted-runners/images/custom'; // reads manage_runners:org 65a4d99fafbf
  GITHUB_LIST_CUSTOM_PROPERTY_VALUES_FOR_ORGANIZATION_REPOSITORIES: 'GET /orgs/{org}/properties/values'; // reads a14151b2aea9
  GITHUB_LIST_DELIVERIES_FOR_AN_APP_WEBHOOK: 'GET /app/hook/deliveries'; // reads 495d56e7c494
  GITHUB_LIST_DELIVERIES_FOR_AN_ORGANIZATION_WEBHOOK: 'GET /orgs/{org}/hooks/{hook_id}/deliveries'; // reads admin:org_hook 6085ed1d481e
  GITHUB_LIST_DELIVERIES_FOR_A_REPOSITORY_WEBHOOK: 'GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries'; // reads a1911e1b07ef
  GITHUB_LIST_DEPENDABOT_ALERTS_FOR_AN_ENTERPRISE: 'GET /enterprises/{enterprise}/dependabot/alerts'; // reads security_events 2ec0c2570a0a
  GITHUB_LIST_DEPENDABOT_ALERTS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/dependabot/alerts'; // reads security_events 0f8e2e12ff91
  GITHUB_LIST_DEPENDABOT_ALERTS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/dependabot/alerts'; // reads security_events b2aa4920063e
  GITHUB_LIST_DEPENDENCIES_AN_ISSUE_IS_BLOCKED_BY: 'GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by'; // reads 6371a46ea010
  GITHUB_LIST_DEPENDENCIES_AN_ISSUE_IS_BLOCKING: 'GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking'; // reads 6371a46ea010
  GITHUB_LIST_DEPLOYMENTS: 'GET /repos/{owner}/{repo}/deployments'; // reads 0793d6e14e92
  GITHUB_LIST_DEPLOYMENT_BRANCH_POLICIES: 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies'; // reads 7adac88240a5
  GITHUB_LIST_DEPLOYMENT_STATUSES: 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'; // reads b5134d924b8d
  GITHUB_LIST_DEPLOY_KEYS: 'GET /repos/{owner}/{repo}/keys'; // reads 74a77013a531
  GITHUB_LIST_DEVCONTAINER_CONFIGURATIONS_IN_REPO_FOR_AUTH_USER: 'GET /repos/{owner}/{repo}/codespaces/devcontainers'; // reads codespace ab9b9ccb6aab
  GITHUB_LIST_DOCKER_MIGRATION_CONFLICTS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/docker/conflicts'; // reads read:packages 65a4d99fafbf
  GITHUB_LIST_DOCKER_MIGRATION_CONFLICTS_FOR_AUTHENTICATED_USER: 'GET /user/docker/conflicts'; // reads read:packages 8116f6705107
  GITHUB_LIST_DOCKER_MIGRATION_CONFLICTS_FOR_A_USER: 'GET /users/{username}/docker/conflicts'; // reads read:packages 21011f03f6d9
  GITHUB_LIST_EMAIL_ADDRESSES_FOR_THE_AUTHENTICATED_USER: 'GET /user/emails'; // reads user:email e025222247f1
  GITHUB_LIST_ENTERPRISE_TEAMS: 'GET /enterprises/{enterprise}/teams'; // reads 697a9036bbdd
  GITHUB_LIST_ENVIRONMENTS: 'GET /repos/{owner}/{repo}/environments'; // reads 74a77013a531
  GITHUB_LIST_ENVIRONMENT_SECRETS: 'GET /repos/{owner}/{repo}/environments/{environment_name}/secrets'; // reads repo 7adac88240a5
  GITHUB_LIST_ENVIRONMENT_VARIABLES: 'GET /repos/{owner}/{repo}/environments/{environment_name}/variables'; // reads repo a630e5cae43f
  GITHUB_LIST_EVENTS_FOR_THE_AUTHENTICATED_USER: 'GET /users/{username}/events'; // reads 7cba3ed787b7
  GITHUB_LIST_EVENTS_RECEIVED_BY_THE_AUTHENTICATED_USER: 'GET /users/{username}/received_events'; // reads 7cba3ed787b7
  GITHUB_LIST_FAILED_ORGANIZATION_INVITATIONS: 'GET /orgs/{org}/failed_invitations'; // reads 7bcc02057572
  GITHUB_LIST_FINE_GRAINED_TOKENS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/personal-access-tokens'; // reads 4c03441d1462
  GITHUB_LIST_FINE_GRAINED_TOKEN_REQUESTS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/personal-access-token-requests'; // reads 4c03441d1462
  GITHUB_LIST_FOLLOWERS_OF_A_USER: 'GET /users/{username}/followers'; // reads 7cba3ed787b7
  GITHUB_LIST_FOLLOWERS_OF_THE_AUTHENTICATED_USER: 'GET /user/followers'; // reads e025222247f1
  GITHUB_LIST_FORKS: 'GET /repos/{owner}/{repo}/forks'; // reads 88598fad0aa1
  GITHUB_LIST_GISTS_FOR_A_USER: 'GET /users/{username}/gists'; // reads 70703677e8dc
  GITHUB_LIST_GISTS_FOR_THE_AUTHENTICATED_USER: 'GET /gists'; // reads 54e26578386d
  GITHUB_LIST_GIST_COMMENTS: 'GET /gists/{gist_id}/comments'; // reads f058d40e2c6a
  GITHUB_LIST_GIST_COMMITS: 'GET /gists/{gist_id}/commits'; // reads f058d40e2c6a
  GITHUB_LIST_GIST_FORKS: 'GET /gists/{gist_id}/forks'; // reads f058d40e2c6a
  GITHUB_LIST_GITHUB_ACTIONS_CACHES_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/caches'; // reads repo 87dbbe48b71f
  GITHUB_LIST_GITHUB_HOSTED_RUNNERS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/hosted-runners'; // reads 7bcc02057572
  GITHUB_LIST_GITHUB_HOSTED_RUNNERS_IN_A_GROUP_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners'; // reads admin:org 7f9195991b00
  GITHUB_LIST_GITHUB_PAGES_BUILDS: 'GET /repos/{owner}/{repo}/pages/builds'; // reads repo 74a77013a531
  GITHUB_LIST_GLOBAL_SECURITY_ADVISORIES: 'GET /advisories'; // reads de1097b28cb4
  GITHUB_LIST_GPG_KEYS_FOR_A_USER: 'GET /users/{username}/gpg_keys'; // reads 7cba3ed787b7
  GITHUB_LIST_GPG_KEYS_FOR_THE_AUTHENTICATED_USER: 'GET /user/gpg_keys'; // reads read:gpg_key e025222247f1
  GITHUB_LIST_HOSTED_COMPUTE_NETWORK_CONFIGURATIONS_FOR_ORG: 'GET /orgs/{org}/settings/network-configurations'; // reads 7bcc02057572
  GITHUB_LIST_IMAGE_VERSIONS_OF_A_CUSTOM_IMAGE_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions'; // reads manage_runners:org 455ca669598c
  GITHUB_LIST_INSTALLATIONS_FOR_THE_AUTHENTICATED_APP: 'GET /app/installations'; // reads e8b6e4670779
  GITHUB_LIST_INSTALLATION_REQUESTS_FOR_THE_AUTHENTICATED_APP: 'GET /app/installation-requests'; // reads e025222247f1
  GITHUB_LIST_INSTANCES_OF_A_CODE_SCANNING_ALERT: 'GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances'; // reads f1bbed935b8b
  GITHUB_LIST_ISSUES_ASSIGNED_TO_THE_AUTHENTICATED_USER: 'GET /issues'; // reads 5821ba35c155
  GITHUB_LIST_ISSUE_COMMENTS: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'; // reads 569919758233
  GITHUB_LIST_ISSUE_COMMENTS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/issues/comments'; // reads 1e2f72caff03
  GITHUB_LIST_ISSUE_EVENTS: 'GET /repos/{owner}/{repo}/issues/{issue_number}/events'; // reads 6371a46ea010
  GITHUB_LIST_ISSUE_EVENTS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/issues/events'; // reads 74a77013a531
  GITHUB_LIST_ISSUE_FIELDS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/issue-fields'; // reads 65a4d99fafbf
  GITHUB_LIST_ISSUE_FIELD_VALUES_FOR_AN_ISSUE: 'GET /repos/{owner}/{repo}/issues/{issue_number}/issue-field-values'; // reads 6371a46ea010
  GITHUB_LIST_ISSUE_SUGGESTIONS: 'GET /repos/{owner}/{repo}/issues/{issue_number}/suggestions'; // reads c73d2243a90c
  GITHUB_LIST_ISSUE_TYPES_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/issue-types'; // reads 65a4d99fafbf
  GITHUB_LIST_ISSUE_TYPES_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/issue-types'; // reads repo d48c326d15b9
  GITHUB_LIST_ITEMS_FOR_AN_ORGANIZATION_OWNED_PROJECT: 'GET /orgs/{org}/projectsV2/{project_number}/items'; // reads 235ff3308f98
  GITHUB_LIST_ITEMS_FOR_AN_ORGANIZATION_PROJECT_VIEW: 'GET /orgs/{org}/projectsV2/{project_number}/views/{view_number}/items'; // reads c4f14475487b
  GITHUB_LIST_ITEMS_FOR_A_USER_OWNED_PROJECT: 'GET /users/{username}/projectsV2/{project_number}/items'; // reads c220f9147fb4
  GITHUB_LIST_ITEMS_FOR_A_USER_PROJECT_VIEW: 'GET /users/{username}/projectsV2/{project_number}/views/{view_number}/items'; // reads 5144ff3b2842
  GITHUB_LIST_JOBS_FOR_A_WORKFLOW_RUN: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs'; // reads 99dccb68fff9
  GITHUB_LIST_JOBS_FOR_A_WORKFLOW_RUN_ATTEMPT: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs'; // reads 0fa63b7fbc2c
  GITHUB_LIST_LABELS_FOR_AN_ISSUE: 'GET /repos/{owner}/{repo}/issues/{issue_number}/labels'; // reads 6371a46ea010
  GITHUB_LIST_LABELS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/labels'; // reads 74a77013a531
  GITHUB_LIST_LABELS_FOR_A_SELF_HOSTED_RUNNER_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/runners/{runner_id}/labels'; // reads admin:org 209fc4f703fa
  GITHUB_LIST_LABELS_FOR_A_SELF_HOSTED_RUNNER_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels'; // reads repo e62c1d5b8979
  GITHUB_LIST_LABELS_FOR_ISSUES_IN_A_MILESTONE: 'GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels'; // reads f8f32260e17a
  GITHUB_LIST_LOCATIONS_FOR_A_SECRET_SCANNING_ALERT: 'GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations'; // reads security_events 2905067815ce
  GITHUB_LIST_MACHINE_TYPES_FOR_A_CODESPACE: 'GET /user/codespaces/{codespace_name}/machines'; // reads codespace aa68285a5531
  GITHUB_LIST_MATCHING_REFERENCES: 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}'; // reads 468ca804cbd9
  GITHUB_LIST_MEMBERS_IN_AN_ENTERPRISE_TEAM: 'GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships'; // reads 647b9f633101
  GITHUB_LIST_MILESTONES: 'GET /repos/{owner}/{repo}/milestones'; // reads 89366a57223e
  GITHUB_LIST_NOTIFICATIONS_FOR_THE_AUTHENTICATED_USER: 'GET /notifications'; // reads a07749807b79
  GITHUB_LIST_OIDC_CUSTOM_PROPERTY_INCLUSIONS_FOR_AN_ENTERPRISE: 'GET /enterprises/{enterprise}/actions/oidc/customization/properties/repo'; // reads admin:enterprise 5c6490cc6dd2
  GITHUB_LIST_OIDC_CUSTOM_PROPERTY_INCLUSIONS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/oidc/customization/properties/repo'; // reads read:org 65a4d99fafbf
  GITHUB_LIST_ORGANIZATIONS: 'GET /organizations'; // reads c83fa672fe1e
  GITHUB_LIST_ORGANIZATIONS_FOR_A_USER: 'GET /users/{username}/orgs'; // reads 7cba3ed787b7
  GITHUB_LIST_ORGANIZATIONS_FOR_THE_AUTHENTICATED_USER: 'GET /user/orgs'; // reads e025222247f1
  GITHUB_LIST_ORGANIZATION_COPILOT_SPACES: 'GET /orgs/{org}/copilot-spaces'; // reads read:org 41bec046e2bd
  GITHUB_LIST_ORGANIZATION_CUSTOM_PATTERNS: 'GET /orgs/{org}/secret-scanning/custom-patterns'; // reads read:org 7f1034accb8c
  GITHUB_LIST_ORGANIZATION_EVENTS_FOR_THE_AUTHENTICATED_USER: 'GET /users/{username}/events/orgs/{org}'; // reads 08b1d86d9495
  GITHUB_LIST_ORGANIZATION_INVITATION_TEAMS: 'GET /orgs/{org}/invitations/{invitation_id}/teams'; // reads 4178dc669600
  GITHUB_LIST_ORGANIZATION_ISSUES_ASSIGNED_TO_AUTHENTICATED_USER: 'GET /orgs/{org}/issues'; // reads fdeb7a0ffb4c
  GITHUB_LIST_ORGANIZATION_MEMBERS: 'GET /orgs/{org}/members'; // reads fde61733d5c8
  GITHUB_LIST_ORGANIZATION_MEMBERSHIPS_FOR_THE_AUTHENTICATED_USER: 'GET /user/memberships/orgs'; // reads 9739b70565a9
  GITHUB_LIST_ORGANIZATION_MIGRATIONS: 'GET /orgs/{org}/migrations'; // reads 555c08c2c953
  GITHUB_LIST_ORGANIZATION_PATTERN_CONFIGURATIONS: 'GET /orgs/{org}/secret-scanning/pattern-configurations'; // reads read:org 65a4d99fafbf
  GITHUB_LIST_ORGANIZATION_REPOSITORIES: 'GET /orgs/{org}/repos'; // reads b1d7afdcebe8
  GITHUB_LIST_ORGANIZATION_RULE_SUITES: 'GET /orgs/{org}/rulesets/rule-suites'; // reads f1717ef4504c
  GITHUB_LIST_ORGANIZATION_WEBHOOKS: 'GET /orgs/{org}/hooks'; // reads admin:org_hook 7bcc02057572
  GITHUB_LIST_ORG_FINE_GRAINED_PERMISSIONS_FOR_ORG: 'GET /orgs/{org}/organization-fine-grained-permissions'; // reads admin:org 65a4d99fafbf
  GITHUB_LIST_OUTSIDE_COLLABORATORS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/outside_collaborators'; // reads 844a59200c59
  GITHUB_LIST_PACKAGES_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/packages'; // reads read:packages 761b22f1bf59
  GITHUB_LIST_PACKAGES_FOR_A_USER: 'GET /users/{username}/packages'; // reads read:packages 7e7699c15bcb
  GITHUB_LIST_PACKAGES_FOR_THE_AUTHENTICATED_USERS_NAMESPACE: 'GET /user/packages'; // reads read:packages 39e0a1632362
  GITHUB_LIST_PACKAGE_VERSIONS_FOR_A_PACKAGE_OWNED_BY_A_USER: 'GET /users/{username}/packages/{package_type}/{package_name}/versions'; // reads read:packages a9edc287f80a
  GITHUB_LIST_PACKAGE_VERSIONS_FOR_PACKAGE_OWNED_BY_AUTH_USER: 'GET /user/packages/{package_type}/{package_name}/versions'; // reads read:packages 800d6998c8aa
  GITHUB_LIST_PACKAGE_VERSIONS_FOR_PACKAGE_OWNED_BY_ORGANIZATION: 'GET /orgs/{org}/packages/{package_type}/{package_name}/versions'; // reads read:packages d423d06d167f
  GITHUB_LIST_PENDING_ORGANIZATION_INVITATIONS: 'GET /orgs/{org}/invitations'; // reads 2618318e66e5
  GITHUB_LIST_PENDING_TEAM_INVITATIONS: 'GET /orgs/{org}/teams/{team_slug}/invitations'; // reads 4450569d9b62
  GITHUB_LIST_PENDING_TEAM_INVITATIONS_LEGACY: 'GET /teams/{team_id}/invitations'; // reads deprecated da18326d53ed
  GITHUB_LIST_PLANS: 'GET /marketplace_listing/plans'; // reads e025222247f1
  GITHUB_LIST_PLANS_STUBBED: 'GET /marketplace_listing/stubbed/plans'; // reads e025222247f1
  GITHUB_LIST_PRIVATE_REGISTRIES_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/private-registries'; // reads admin:org 7bcc02057572
  GITHUB_LIST_PROJECTS_FOR_ORGANIZATION: 'GET /orgs/{org}/projectsV2'; // reads c514808ea554
  GITHUB_LIST_PROJECTS_FOR_USER: 'GET /users/{username}/projectsV2'; // reads d287c7bc8b78
  GITHUB_LIST_PROJECT_FIELDS_FOR_ORGANIZATION: 'GET /orgs/{org}/projectsV2/{project_number}/fields'; // reads 250245c74f1f
  GITHUB_LIST_PROJECT_FIELDS_FOR_USER: 'GET /users/{username}/projectsV2/{project_number}/fields'; // reads 95075877dd31
  GITHUB_LIST_PUBLIC_EMAIL_ADDRESSES_FOR_THE_AUTHENTICATED_USER: 'GET /user/public_emails'; // reads user:email e025222247f1
  GITHUB_LIST_PUBLIC_EVENTS: 'GET /events'; // reads 67950f11617c
  GITHUB_LIST_PUBLIC_EVENTS_FOR_A_NETWORK_OF_REPOSITORIES: 'GET /networks/{owner}/{repo}/events'; // reads 74a77013a531
  GITHUB_LIST_PUBLIC_EVENTS_FOR_A_USER: 'GET /users/{username}/events/public'; // reads 7cba3ed787b7
  GITHUB_LIST_PUBLIC_EVENTS_RECEIVED_BY_A_USER: 'GET /users/{username}/received_events/public'; // reads 7cba3ed787b7
  GITHUB_LIST_PUBLIC_GISTS: 'GET /gists/public'; // reads 54e26578386d
  GITHUB_LIST_PUBLIC_KEYS_FOR_A_USER: 'GET /users/{username}/keys'; // reads 7cba3ed787b7
  GITHUB_LIST_PUBLIC_ORGANIZATION_EVENTS: 'GET /orgs/{org}/events'; // reads 7bcc02057572
  GITHUB_LIST_PUBLIC_ORGANIZATION_MEMBERS: 'GET /orgs/{org}/public_members'; // reads 7bcc02057572
  GITHUB_LIST_PUBLIC_REPOSITORIES: 'GET /repositories'; // reads bf910666a916
  GITHUB_LIST_PUBLIC_SSH_KEYS_FOR_THE_AUTHENTICATED_USER: 'GET /user/keys'; // reads read:public_key e025222247f1
  GITHUB_LIST_PULL_REQUESTS: 'GET /repos/{owner}/{repo}/pulls'; // reads ca5db327996f
  GITHUB_LIST_PULL_REQUESTS_ASSOCIATED_WITH_A_COMMIT: 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls'; // reads cf955f900283
  GITHUB_LIST_PULL_REQUESTS_FILES: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files'; // reads 1f0d9147f710
  GITHUB_LIST_PULL_REQUEST_STACKS: 'GET /repos/{owner}/{repo}/stacks'; // reads 9cba0213ed0e
  GITHUB_LIST_REACTIONS_FOR_AN_ISSUE: 'GET /repos/{owner}/{repo}/issues/{issue_number}/reactions'; // reads d3bf585fd0fe
  GITHUB_LIST_REACTIONS_FOR_AN_ISSUE_COMMENT: 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions'; // reads 7b4260b7b423
  GITHUB_LIST_REACTIONS_FOR_A_COMMIT_COMMENT: 'GET /repos/{owner}/{repo}/comments/{comment_id}/reactions'; // reads 4d7065418b26
  GITHUB_LIST_REACTIONS_FOR_A_PULL_REQUEST_REVIEW_COMMENT: 'GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions'; // reads 80052a53d1b7
  GITHUB_LIST_REACTIONS_FOR_A_RELEASE: 'GET /repos/{owner}/{repo}/releases/{release_id}/reactions'; // reads af2e020d8629
  GITHUB_LIST_RELEASES: 'GET /repos/{owner}/{repo}/releases'; // reads 74a77013a531
  GITHUB_LIST_RELEASE_ASSETS: 'GET /repos/{owner}/{repo}/releases/{release_id}/assets'; // reads d811383acf95
  GITHUB_LIST_REPOSITORIES_ACCESSIBLE_TO_THE_APP_INSTALLATION: 'GET /installation/repositories'; // reads e025222247f1
  GITHUB_LIST_REPOSITORIES_ACCESSIBLE_TO_THE_USER_ACCESS_TOKEN: 'GET /user/installations/{installation_id}/repositories'; // reads 8a37b85f523e
  GITHUB_LIST_REPOSITORIES_ENABLED_FOR_COPILOT_CLOUD_AGENT_IN_ORG: 'GET /orgs/{org}/copilot/coding-agent/permissions/repositories'; // reads admin:org 7bcc02057572
  GITHUB_LIST_REPOSITORIES_FOR_A_USER: 'GET /users/{username}/repos'; // reads 63b0f95269f8
  GITHUB_LIST_REPOSITORIES_FOR_A_USER_MIGRATION: 'GET /user/migrations/{migration_id}/repositories'; // reads 76df46172ebd
  GITHUB_LIST_REPOSITORIES_FOR_THE_AUTHENTICATED_USER: 'GET /user/repos'; // reads 8aa64c97c062
  GITHUB_LIST_REPOSITORIES_IN_AN_ORGANIZATION_MIGRATION: 'GET /orgs/{org}/migrations/{migration_id}/repositories'; // reads 764850c449a8
  GITHUB_LIST_REPOSITORIES_OF_A_FINE_GRAINED_TOKEN: 'GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories'; // reads ff6ef22006af
  GITHUB_LIST_REPOSITORIES_OF_A_FINE_GRAINED_TOKEN_REQUEST: 'GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories'; // reads f2cf4da27fff
  GITHUB_LIST_REPOSITORIES_STARRED_BY_A_USER: 'GET /users/{username}/starred'; // reads 4fe928ceba7f
  GITHUB_LIST_REPOSITORIES_STARRED_BY_THE_AUTHENTICATED_USER: 'GET /user/starred'; // reads 336fcda7a6e8
  GITHUB_LIST_REPOSITORIES_WATCHED_BY_A_USER: 'GET /users/{username}/subscriptions'; // reads 7cba3ed787b7
  GITHUB_LIST_REPOSITORIES_WATCHED_BY_THE_AUTHENTICATED_USER: 'GET /user/subscriptions'; // reads e025222247f1
  GITHUB_LIST_REPOSITORIES_WITH_GITHUB_ACTIONS_CACHE_USAGE_FOR_ORG: 'GET /orgs/{org}/actions/cache/usage-by-repository'; // reads read:org 7bcc02057572
  GITHUB_LIST_REPOSITORY_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG: 'GET /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories'; // reads admin:org 958cff6c286f
  GITHUB_LIST_REPOSITORY_ACTIVITIES: 'GET /repos/{owner}/{repo}/activity'; // reads fa977ac6ca68
  GITHUB_LIST_REPOSITORY_COLLABORATORS: 'GET /repos/{owner}/{repo}/collaborators'; // reads read:org repo 511d1fcc6592
  GITHUB_LIST_REPOSITORY_CONTRIBUTORS: 'GET /repos/{owner}/{repo}/contributors'; // reads 812415b42cfc
  GITHUB_LIST_REPOSITORY_CUSTOM_PATTERNS: 'GET /repos/{owner}/{repo}/secret-scanning/custom-patterns'; // reads security_events 7b9238f7f85a
  GITHUB_LIST_REPOSITORY_EVENTS: 'GET /repos/{owner}/{repo}/events'; // reads 74a77013a531
  GITHUB_LIST_REPOSITORY_INVITATIONS: 'GET /repos/{owner}/{repo}/invitations'; // reads 74a77013a531
  GITHUB_LIST_REPOSITORY_INVITATIONS_FOR_THE_AUTHENTICATED_USER: 'GET /user/repository_invitations'; // reads e025222247f1
  GITHUB_LIST_REPOSITORY_ISSUES: 'GET /repos/{owner}/{repo}/issues'; // reads 66d72f574d4e
  GITHUB_LIST_REPOSITORY_LANGUAGES: 'GET /repos/{owner}/{repo}/languages'; // reads d48c326d15b9
  GITHUB_LIST_REPOSITORY_NOTIFICATIONS_FOR_THE_AUTHENTICATED_USER: 'GET /repos/{owner}/{repo}/notifications'; // reads 882dd7374d87
  GITHUB_LIST_REPOSITORY_RULE_SUITES: 'GET /repos/{owner}/{repo}/rulesets/rule-suites'; // reads f1b621347c93
  GITHUB_LIST_REPOSITORY_SECURITY_ADVISORIES: 'GET /repos/{owner}/{repo}/security-advisories'; // reads a99a2584213a
  GITHUB_LIST_REPOSITORY_SECURITY_ADVISORIES_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/security-advisories'; // reads 5cd4937da850
  GITHUB_LIST_REPOSITORY_TAGS: 'GET /repos/{owner}/{repo}/tags'; // reads 74a77013a531
  GITHUB_LIST_REPOSITORY_TEAMS: 'GET /repos/{owner}/{repo}/teams'; // reads 74a77013a531
  GITHUB_LIST_REPOSITORY_WEBHOOKS: 'GET /repos/{owner}/{repo}/hooks'; // reads 74a77013a531
  GITHUB_LIST_REPOSITORY_WORKFLOWS: 'GET /repos/{owner}/{repo}/actions/workflows'; // reads 74a77013a531
  GITHUB_LIST_REPOS_ALLOWED_TO_USE_SELF_HOSTED_RUNNERS_IN_ORG: 'GET /orgs/{org}/actions/permissions/self-hosted-runners/repositories'; // reads 7bcc02057572
  GITHUB_LIST_RESOURCES_FOR_AN_ORGANIZATION_COPILOT_SPACE: 'GET /orgs/{org}/copilot-spaces/{space_number}/resources'; // reads read:org db07b4b8ceb5
  GITHUB_LIST_RESOURCES_FOR_A_COPILOT_SPACE_FOR_A_USER: 'GET /users/{username}/copilot-spaces/{space_number}/resources'; // reads read:user fbfe0ece4224
  GITHUB_LIST_REVIEWS_FOR_A_PULL_REQUEST: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews'; // reads 1f0d9147f710
  GITHUB_LIST_REVIEW_COMMENTS_IN_A_REPOSITORY: 'GET /repos/{owner}/{repo}/pulls/comments'; // reads 62f72af1963a
  GITHUB_LIST_REVIEW_COMMENTS_ON_A_PULL_REQUEST: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments'; // reads 80692d04ca4c
  GITHUB_LIST_RUNNER_APPLICATIONS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/runners/downloads'; // reads admin:org 65a4d99fafbf
  GITHUB_LIST_RUNNER_APPLICATIONS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/runners/downloads'; // reads repo d48c326d15b9
  GITHUB_LIST_SECRETS_FOR_THE_AUTHENTICATED_USER: 'GET /user/codespaces/secrets'; // reads codespace:secrets e025222247f1
  GITHUB_LIST_SECRET_SCANNING_ALERTS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/secret-scanning/alerts'; // reads security_events a3eed1b7a98e
  GITHUB_LIST_SECRET_SCANNING_ALERTS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/secret-scanning/alerts'; // reads security_events 78d84d15b914
  GITHUB_LIST_SECURITY_MANAGER_TEAMS: 'GET /orgs/{org}/security-managers'; // reads deprecated 65a4d99fafbf
  GITHUB_LIST_SELECTED_REPOSITORIES_FOR_A_USER_SECRET: 'GET /user/codespaces/secrets/{secret_name}/repositories'; // reads codespace:secrets 97fe8372e1db
  GITHUB_LIST_SELECTED_REPOS_ENABLED_FOR_GITHUB_ACTIONS_IN_ORG: 'GET /orgs/{org}/actions/permissions/repositories'; // reads admin:org 7bcc02057572
  GITHUB_LIST_SELECTED_REPOS_FOR_IMMUTABLE_RELEASES_ENFORCEMENT: 'GET /orgs/{org}/settings/immutable-releases/repositories'; // reads admin:org 8d7515df3628
  GITHUB_LIST_SELF_HOSTED_RUNNERS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/runners'; // reads admin:org 04154c0c7486
  GITHUB_LIST_SELF_HOSTED_RUNNERS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/runners'; // reads repo e36e83a559bd
  GITHUB_LIST_SELF_HOSTED_RUNNERS_IN_A_GROUP_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/runner-groups/{runner_group_id}/runners'; // reads admin:org 7f9195991b00
  GITHUB_LIST_SELF_HOSTED_RUNNER_GROUPS_FOR_AN_ORGANIZATION: 'GET /orgs/{org}/actions/runner-groups'; // reads admin:org d2f1f0ffd8ec
  GITHUB_LIST_SOCIAL_ACCOUNTS_FOR_A_USER: 'GET /users/{username}/social_accounts'; // reads 7cba3ed787b7
  GITHUB_LIST_SOCIAL_ACCOUNTS_FOR_THE_AUTHENTICATED_USER: 'GET /user/social_accounts'; // reads e025222247f1
  GITHUB_LIST_SSH_SIGNING_KEYS_FOR_A_USER: 'GET /users/{username}/ssh_signing_keys'; // reads 7cba3ed787b7
  GITHUB_LIST_SSH_SIGNING_KEYS_FOR_THE_AUTHENTICATED_USER: 'GET /user/ssh_signing_keys'; // reads read:ssh_signing_key e025222247f1
  GITHUB_LIST_STARGAZERS: 'GET /repos/{owner}/{repo}/stargazers'; // reads 74a77013a531
  GITHUB_LIST_STARRED_GISTS: 'GET /gists/starred'; // reads 54e26578386d
  GITHUB_LIST_SUBSCRIPTIONS_FOR_THE_AUTHENTICATED_USER: 'GET /user/marketplace_purchases'; // reads e025222247f1
  GITHUB_LIST_SUBSCRIPTIONS_FOR_THE_AUTHENTICATED_USER_STUBBED: 'GET /user/marketplace_purchases/stubbed'; // reads e025222247f1
  GITHUB_LIST_SUB_ISSUES: 'GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues'; // reads 6371a46ea010
  GITHUB_LIST_TASKS: 'GET /agents/tasks'; // reads b45ac2a145cc
  GITHUB_LIST_TASKS_FOR_REPOSITORY: 'GET /agents/repos/{owner}/{repo}/tasks'; // reads b8fa0381f6e0
  GITHUB_LIST_TEAMS: 'GET /orgs/{org}/teams'; // reads 567a18964e4a
  GITHUB_LIST_TEAMS_FOR_THE_AUTHENTICATED_USER: 'GET /user/teams'; // reads e025222247f1
  GITHUB_LIST_TEAMS_THAT_ARE_ASSIGNED_TO_AN_ORGANIZATION_ROLE: 'GET /orgs/{org}/organization-roles/{role_id}/teams'; // reads admin:org 6f14639116a6
  GITHUB_LIST_TEAM_MEMBERS: 'GET /orgs/{org}/teams/{team_slug}/members'; // reads 7cfcd20bd6e6
  GITHUB_LIST_TEAM_MEMBERS_LEGACY: 'GET /teams/{team_id}/members'; // reads deprecated e6435fc1aa0f
  GITHUB_LIST_TEAM_REPOSITORIES: 'GET /orgs/{org}/teams/{team_slug}/repos'; // reads 4450569d9b62
  GITHUB_LIST_TEAM_REPOSITORIES_LEGACY: 'GET /teams/{team_id}/repos'; // reads deprecated da18326d53ed
  GITHUB_LIST_THE_PEOPLE_A_USER_FOLLOWS: 'GET /users/{username}/following'; // reads 7cba3ed787b7
  GITHUB_LIST_THE_PEOPLE_THE_AUTHENTICATED_USER_FOLLOWS: 'GET /user/following'; // reads e025222247f1
  GITHUB_LIST_TIMELINE_EVENTS_FOR_AN_ISSUE: 'GET /repos/{owner}/{repo}/issues/{issue_number}/timeline'; // reads 7d1bdb78a570
  GITHUB_LIST_USERS: 'GET /users'; // reads 7ff838e470ff
  GITHUB_LIST_USERS_BLOCKED_BY_AN_ORGANIZATION: 'GET /orgs/{org}/blocks'; // reads 7bcc02057572
  GITHUB_LIST_USERS_BLOCKED_BY_THE_AUTHENTICATED_USER: 'GET /user/blocks'; // reads e025222247f1
  GITHUB_LIST_USERS_THAT_ARE_ASSIGNED_TO_AN_ORGANIZATION_ROLE: 'GET /orgs/{org}/organization-roles/{role_id}/users'; // reads admin:org 6f14639116a6
  GITHUB_LIST_USER_ACCOUNT_ISSUES_ASSIGNED_TO_AUTHENTICATED_USER: 'GET /user/issues'; // reads a57ed1e9a3f1
  GITHUB_LIST_USER_MIGRATIONS: 'GET /user/migrations'; // reads e025222247f1
  GITHUB_LIST_WATCHERS: 'GET /repos/{owner}/{repo}/subscribers'; // reads 74a77013a531
  GITHUB_LIST_WORKFLOW_RUNS_FOR_A_REPOSITORY: 'GET /repos/{owner}/{repo}/actions/runs'; // reads 7ad350153698
  GITHUB_LIST_WORKFLOW_RUNS_FOR_A_WORKFLOW: 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs'; // reads 05e920e7fa86
  GITHUB_LIST_WORKFLOW_RUN_ARTIFACTS: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts'; // reads deb61f03851e
  GITHUB_LOCK_AN_ISSUE: 'PUT /repos/{owner}/{repo}/issues/{issue_number}/lock'; // destroys f61173a5b0c2
  GITHUB_MANAGE_ACCESS_CONTROL_FOR_ORGANIZATION_CODESPACES: 'PUT /orgs/{org}/codespaces/access'; // destroys deprecated admin:org 66f7be694ebc
  GITHUB_MAP_A_COMMIT_AUTHOR: 'PATCH /repos/{owner}/{repo}/import/authors/{author_id}'; // destroys deprecated dfd89639aa33
  GITHUB_MARK_A_THREAD_AS_DONE: 'DELETE /notifications/threads/{thread_id}'; // destroys 1cb48aabe704
  GITHUB_MARK_A_THREAD_AS_READ: 'PATCH /notifications/threads/{thread_id}'; // writes 1cb48aabe704
  GITHUB_MARK_NOTIFICATIONS_AS_READ: 'PUT /notifications'; // writes 61cdc61bac60
  GITHUB_MARK_REPOSITORY_NOTIFICATIONS_AS_READ: 'PUT /repos/{owner}/{repo}/notifications'; // writes 7f91038f3f38
  GITHUB_MERGE_A_BRANCH: 'POST /repos/{owner}/{repo}/merges'; // destroys 46d4378bffce
  GITHUB_MERGE_A_PULL_REQUEST: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge'; // destroys c0985c3e16d5
  GITHUB_MERGE_A_PULL_REQUEST_ASYNCHRONOUSLY: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge-async'; // destroys 8b7136535857
  GITHUB_ORGS_DELETE_ATTESTATIONS_BY_ID: 'DELETE /orgs/{org}/attestations/{attestation_id}'; // destroys ab3ba8f7a907
  GITHUB_ORGS_DELETE_ATTESTATIONS_BY_SUBJECT_DIGEST: 'DELETE /orgs/{org}/attestations/digest/{subject_digest}'; // destroys e1fdf0d13e15
  GITHUB_ORGS_DELETE_ATTESTATIONS_IN_BULK: 'POST /orgs/{org}/attestations/delete-request'; // destroys bfc8cc89b178
  GITHUB_ORGS_LIST_ATTESTATIONS: 'GET /orgs/{org}/attestations/{subject_digest}'; // reads ed3002834757
  GITHUB_ORGS_LIST_ATTESTATIONS_BY_BULK_SUBJECT_DIGESTS: 'POST /orgs/{org}/attestations/bulk-list'; // reads 81ef7d759af4
  GITHUB_PING_AN_ORGANIZATION_WEBHOOK: 'POST /orgs/{org}/hooks/{hook_id}/pings'; // writes admin:org_hook c9fd352a33fc
  GITHUB_PING_A_REPOSITORY_WEBHOOK: 'POST /repos/{owner}/{repo}/hooks/{hook_id}/pings'; // writes b2fa6494b7ca
  GITHUB_PIN_AN_ISSUE_COMMENT: 'PUT /repos/{owner}/{repo}/issues/comments/{comment_id}/pin'; // writes 1b49a9ecce16
  GITHUB_PRIVATELY_REPORT_A_SECURITY_VULNERABILITY: 'POST /repos/{owner}/{repo}/security-advisories/reports'; // writes 87f6c0fc4f1c
  GITHUB_REDELIVER_A_DELIVERY_FOR_AN_APP_WEBHOOK: 'POST /app/hook/deliveries/{delivery_id}/attempts'; // writes e9bb9104669d
  GITHUB_REDELIVER_A_DELIVERY_FOR_AN_ORGANIZATION_WEBHOOK: 'POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts'; // writes admin:org_hook 02a418c8b64e
  GITHUB_REDELIVER_A_DELIVERY_FOR_A_REPOSITORY_WEBHOOK: 'POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts'; // writes 044c54a8e227
  GITHUB_REMOVE_ALL_CUSTOM_LABELS_FROM_SELF_HOSTED_RUNNER_FOR_ORG: 'DELETE /orgs/{org}/actions/runners/{runner_id}/labels'; // destroys admin:org 209fc4f703fa
  GITHUB_REMOVE_ALL_CUSTOM_LABELS_FROM_SELF_HOSTED_RUNNER_FOR_REPO: 'DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels'; // destroys repo e62c1d5b8979
  GITHUB_REMOVE_ALL_LABELS_FROM_AN_ISSUE: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels'; // destroys 7db68027109c
  GITHUB_REMOVE_ALL_ORGANIZATION_ROLES_FOR_A_TEAM: 'DELETE /orgs/{org}/organization-roles/teams/{team_slug}'; // destroys admin:org 414de39f0c9e
  GITHUB_REMOVE_ALL_ORGANIZATION_ROLES_FOR_A_USER: 'DELETE /orgs/{org}/organization-roles/users/{username}'; // destroys admin:org cfc97e161c23
  GITHUB_REMOVE_AN_ORGANIZATION_MEMBER: 'DELETE /orgs/{org}/members/{username}'; // destroys cfc97e161c23
  GITHUB_REMOVE_AN_ORGANIZATION_ROLE_FROM_A_TEAM: 'DELETE /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}'; // destroys admin:org d0f9c3159e5d
  GITHUB_REMOVE_AN_ORGANIZATION_ROLE_FROM_A_USER: 'DELETE /orgs/{org}/organization-roles/users/{username}/{role_id}'; // destroys admin:org a98beefb1e84
  GITHUB_REMOVE_APP_ACCESS_RESTRICTIONS: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps'; // destroys cfe666014f64
  GITHUB_REMOVE_ASSIGNEES_FROM_AN_ISSUE: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees'; // destroys 3f197acdd6e1
  GITHUB_REMOVE_A_COLLABORATOR_FROM_AN_ORGANIZATION_COPILOT_SPACE: 'DELETE /orgs/{org}/copilot-spaces/{space_number}/collaborators/{actor_type}/{actor_identifier}'; // destroys write:org 6318f03c780e
  GITHUB_REMOVE_A_COLLABORATOR_FROM_A_COPILOT_SPACE_FOR_A_USER: 'DELETE /users/{username}/copilot-spaces/{space_number}/collaborators/{actor_type}/{actor_identifier}'; // destroys user 9b5f358f383d
  GITHUB_REMOVE_A_CUSTOM_PROPERTY_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/properties/schema/{custom_property_name}'; // destroys 1bb3062e66e4
  GITHUB_REMOVE_A_LABEL_FROM_AN_ISSUE: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}'; // destroys b73f53a4d833
  GITHUB_REMOVE_A_REPOSITORY_COLLABORATOR: 'DELETE /repos/{owner}/{repo}/collaborators/{username}'; // destroys 13f0187d0ba8
  GITHUB_REMOVE_A_REPOSITORY_FROM_AN_APP_INSTALLATION: 'DELETE /user/installations/{installation_id}/repositories/{repository_id}'; // destroys d04f7e8170c4
  GITHUB_REMOVE_A_REPOSITORY_FROM_A_TEAM: 'DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}'; // destroys 4a29236d199a
  GITHUB_REMOVE_A_REPOSITORY_FROM_A_TEAM_LEGACY: 'DELETE /teams/{team_id}/repos/{owner}/{repo}'; // destroys deprecated 435e3fbc583b
  GITHUB_REMOVE_A_SECURITY_MANAGER_TEAM: 'DELETE /orgs/{org}/security-managers/teams/{team_slug}'; // destroys deprecated 414de39f0c9e
  GITHUB_REMOVE_A_SELECTED_REPOSITORY_FROM_A_USER_SECRET: 'DELETE /user/codespaces/secrets/{secret_name}/repositories/{repository_id}'; // destroys codespace:secrets a1ac2b3f2e0f
  GITHUB_REMOVE_CUSTOM_LABEL_FROM_SELF_HOSTED_RUNNER_FOR_ORG: 'DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}'; // destroys admin:org 0a2841c8f78a
  GITHUB_REMOVE_CUSTOM_LABEL_FROM_SELF_HOSTED_RUNNER_FOR_REPO: 'DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}'; // destroys repo 0797de19a048
  GITHUB_REMOVE_DEPENDENCY_AN_ISSUE_IS_BLOCKED_BY: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by/{issue_id}'; // destroys a0e4466de5ef
  GITHUB_REMOVE_INTERACTION_RESTRICTIONS_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/interaction-limits'; // destroys 65a4d99fafbf
  GITHUB_REMOVE_INTERACTION_RESTRICTIONS_FOR_A_REPOSITORY: 'DELETE /repos/{owner}/{repo}/interaction-limits'; // destroys d48c326d15b9
  GITHUB_REMOVE_INTERACTION_RESTRICTIONS_FROM_YOUR_PUBLIC_REPOS: 'DELETE /user/interaction-limits'; // destroys 8116f6705107
  GITHUB_REMOVE_ORGANIZATIONS_FROM_ENTERPRISE_CODING_AGENT_POLICY: 'DELETE /enterprises/{enterprise}/copilot/policies/coding_agent/organizations'; // destroys 9aaa73dae162
  GITHUB_REMOVE_ORGANIZATION_ASSIGNMENTS: 'POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove'; // destroys 1b859d5dbe94
  GITHUB_REMOVE_ORGANIZATION_MEMBERSHIP_FOR_A_USER: 'DELETE /orgs/{org}/memberships/{username}'; // destroys cfc97e161c23
  GITHUB_REMOVE_OUTSIDE_COLLABORATOR_FROM_AN_ORGANIZATION: 'DELETE /orgs/{org}/outside_collaborators/{username}'; // destroys cfc97e161c23
  GITHUB_REMOVE_PUBLIC_ORGANIZATION_MEMBERSHIP_FOR_AUTH_USER: 'DELETE /orgs/{org}/public_members/{username}'; // destroys cfc97e161c23
  GITHUB_REMOVE_PULL_REQUESTS_FROM_A_PULL_REQUEST_STACK: 'POST /repos/{owner}/{repo}/stacks/{stack_number}/unstack'; // destroys aa6d25dcbd4e
  GITHUB_REMOVE_REPO_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG: 'DELETE /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}'; // destroys admin:org 81d4039720d6
  GITHUB_REMOVE_REPO_ALLOWED_TO_USE_SELF_HOSTED_RUNNERS_IN_ORG: 'DELETE /orgs/{org}/actions/permissions/self-hosted-runners/repositories/{repository_id}'; // destroys 26ea02448eb5
  GITHUB_REMOVE_REQUESTED_REVIEWERS_FROM_A_PULL_REQUEST: 'DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers'; // destroys ef84e5d745f4
  GITHUB_REMOVE_SELF_HOSTED_RUNNER_FROM_GROUP_FOR_ORGANIZATION: 'DELETE /orgs/{org}/actions/runner-groups/{runner_group_id}/runners/{runner_id}'; // destroys admin:org 66bbaf2c56a1
  GITHUB_REMOVE_STATUS_CHECK_CONTEXTS: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts'; // destroys adfc5bb0c291
  GITHUB_REMOVE_STATUS_CHECK_PROTECTION: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks'; // destroys e8f94a956b28
  GITHUB_REMOVE_SUB_ISSUE: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/sub_issue'; // destroys 4200e3fb6eb2
  GITHUB_REMOVE_TEAMS_FROM_COPILOT_SUBSCRIPTION_FOR_ORGANIZATION: 'DELETE /orgs/{org}/copilot/billing/selected_teams'; // destroys fe15ac5fc22e
  GITHUB_REMOVE_TEAM_ACCESS_RESTRICTIONS: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams'; // destroys 4a0a76ae1032
  GITHUB_REMOVE_TEAM_MEMBERSHIP: 'DELETE /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}'; // destroys 2baf99e5a4af
  GITHUB_REMOVE_TEAM_MEMBERSHIP_FOR_A_USER: 'DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}'; // destroys 359298ab6487
  GITHUB_REMOVE_TEAM_MEMBERSHIP_FOR_A_USER_LEGACY: 'DELETE /teams/{team_id}/memberships/{username}'; // destroys deprecated f91b862be91c
  GITHUB_REMOVE_TEAM_MEMBER_LEGACY: 'DELETE /teams/{team_id}/members/{username}'; // destroys deprecated f91b862be91c
  GITHUB_REMOVE_USERS_FROM_CODESPACES_ACCESS_FOR_AN_ORGANIZATION: 'DELETE /orgs/{org}/codespaces/access/selected_users'; // destroys deprecated admin:org 20b3108f4524
  GITHUB_REMOVE_USERS_FROM_COPILOT_SUBSCRIPTION_FOR_ORGANIZATION: 'DELETE /orgs/{org}/copilot/billing/selected_users'; // destroys f5f0a7d41fbc
  GITHUB_REMOVE_USERS_PULL_REQUEST_CREATION_CAP_BYPASS_LIST_REPO: 'DELETE /repos/{owner}/{repo}/interaction-limits/pulls/bypass-list'; // destroys f01dc87a8ef8
  GITHUB_REMOVE_USER_ACCESS_RESTRICTIONS: 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users'; // destroys 4b96875f76ec
  GITHUB_RENAME_A_BRANCH: 'POST /repos/{owner}/{repo}/branches/{branch}/rename'; // destroys b2ce1f2632f0
  GITHUB_RENDER_A_MARKDOWN_DOCUMENT: 'POST /markdown'; // reads 404e6cd6f2ca
  GITHUB_RENDER_A_MARKDOWN_DOCUMENT_IN_RAW_MODE: 'POST /markdown/raw'; // reads 987dbd07cc9f
  GITHUB_REPLACE_ALL_REPOSITORY_TOPICS: 'PUT /repos/{owner}/{repo}/topics'; // destroys 7aaad3dc3104
  GITHUB_REPOS_COMPARE_COMMITS: 'GET /repos/{owner}/{repo}/compare/{base}...{head}'; // reads e36bd7d2db69
  GITHUB_REPOS_LIST_ATTESTATIONS: 'GET /repos/{owner}/{repo}/attestations/{subject_digest}'; // reads 508a3cc38281
  GITHUB_REPRIORITIZE_SUB_ISSUE: 'PATCH /repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority'; // destroys 62dbad56c031
  GITHUB_REQUEST_A_CVE_FOR_A_REPOSITORY_SECURITY_ADVISORY: 'POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve'; // writes a1b81d2d9026
  GITHUB_REQUEST_A_GITHUB_PAGES_BUILD: 'POST /repos/{owner}/{repo}/pages/builds'; // writes d48c326d15b9
  GITHUB_REQUEST_GENERATION_SOFTWARE_BILL_MATERIALS_SBOM_REPO: 'GET /repos/{owner}/{repo}/dependency-graph/sbom/generate-report'; // writes d48c326d15b9
  GITHUB_REQUEST_REVIEWERS_FOR_A_PULL_REQUEST: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers'; // writes ec5123941cb3
  GITHUB_REREQUEST_A_CHECK_RUN: 'POST /repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest'; // writes 8154f3767d5e
  GITHUB_REREQUEST_A_CHECK_SUITE: 'POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest'; // writes 5e2a737448ce
  GITHUB_RESET_A_TOKEN: 'PATCH /applications/{client_id}/token'; // destroys f9fc73d02017
  GITHUB_RESTORE_A_PACKAGE_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/packages/{package_type}/{package_name}/restore'; // writes read:packages write:packages c15491629b1d
  GITHUB_RESTORE_A_PACKAGE_FOR_A_USER: 'POST /users/{username}/packages/{package_type}/{package_name}/restore'; // writes read:packages write:packages 51c105a71903
  GITHUB_RESTORE_A_PACKAGE_FOR_THE_AUTHENTICATED_USER: 'POST /user/packages/{package_type}/{package_name}/restore'; // writes read:packages write:packages f8263707b723
  GITHUB_RESTORE_A_PACKAGE_VERSION_FOR_THE_AUTHENTICATED_USER: 'POST /user/packages/{package_type}/{package_name}/versions/{package_version_id}/restore'; // writes read:packages write:packages 56d3a3458ce5
  GITHUB_RESTORE_PACKAGE_VERSION_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore'; // writes read:packages write:packages e7c9bd570e0a
  GITHUB_RESTORE_PACKAGE_VERSION_FOR_A_USER: 'POST /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore'; // writes read:packages write:packages 6bdecd746051
  GITHUB_RETRIEVE_A_CODE_SECURITY_CONFIGURATION_OF_AN_ENTERPRISE: 'GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}'; // reads read:enterprise bb7b57be93d1
  GITHUB_REVIEW_A_FINE_GRAINED_TOKEN_REQUEST: 'POST /orgs/{org}/personal-access-token-requests/{pat_request_id}'; // writes 8d85a72bf624
  GITHUB_REVIEW_CUSTOM_DEPLOYMENT_PROTECTION_RULES_WORKFLOW_RUN: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule'; // writes 1542bf14084a
  GITHUB_REVIEW_FINE_GRAINED_TOKEN_REQUESTS_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/personal-access-token-requests'; // writes 5e28a86fe685
  GITHUB_REVIEW_PENDING_DEPLOYMENTS_FOR_A_WORKFLOW_RUN: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments'; // writes repo b64cb30e7ccc
  GITHUB_REVOKE_AN_INSTALLATION_ACCESS_TOKEN: 'DELETE /installation/token'; // destroys 8116f6705107
  GITHUB_REVOKE_A_LIST_OF_CREDENTIALS: 'POST /credentials/revoke'; // destroys 4f66cda7d98e
  GITHUB_RE_RUN_A_JOB_FROM_A_WORKFLOW_RUN: 'POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun'; // writes repo ff971215c561
  GITHUB_RE_RUN_A_WORKFLOW: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun'; // writes repo 0d58c9de8b68
  GITHUB_RE_RUN_FAILED_JOBS_FROM_A_WORKFLOW_RUN: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs'; // writes repo 0d58c9de8b68
  GITHUB_SEARCH_CODE: 'GET /search/code'; // reads d23f1d2a82d3
  GITHUB_SEARCH_COMMITS: 'GET /search/commits'; // reads ba2b8164d0e6
  GITHUB_SEARCH_ISSUES_AND_PULL_REQUESTS: 'GET /search/issues'; // reads 12d691878dae
  GITHUB_SEARCH_LABELS: 'GET /search/labels'; // reads c1cde1314f15
  GITHUB_SEARCH_REPOSITORIES: 'GET /search/repositories'; // reads 7a15e056c8f1
  GITHUB_SEARCH_TOPICS: 'GET /search/topics'; // reads 6f2344ec1ee5
  GITHUB_SEARCH_USERS: 'GET /search/users'; // reads d9834df4fd65
  GITHUB_SET_ADMIN_BRANCH_PROTECTION: 'POST /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins'; // writes e8f94a956b28
  GITHUB_SET_ALLOWED_ACTIONS_AND_REUSABLE_WORKFLOWS_FOR_ORG: 'PUT /orgs/{org}/actions/permissions/selected-actions'; // destroys admin:org 9a30c2475023
  GITHUB_SET_ALLOWED_ACTIONS_AND_REUSABLE_WORKFLOWS_FOR_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/permissions/selected-actions'; // destroys repo 8238e7865c0f
  GITHUB_SET_AN_ORGANIZATION_COPILOT_SPACE: 'PUT /orgs/{org}/copilot-spaces/{space_number}'; // destroys read:org c08e7f094142
  GITHUB_SET_APP_ACCESS_RESTRICTIONS: 'PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps'; // destroys cfe666014f64
  GITHUB_SET_ARTIFACT_AND_LOG_RETENTION_SETTINGS_FOR_A_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/permissions/artifact-and-log-retention'; // destroys repo b5c5e561dfac
  GITHUB_SET_ARTIFACT_AND_LOG_RETENTION_SETTINGS_FOR_ORGANIZATION: 'PUT /orgs/{org}/actions/permissions/artifact-and-log-retention'; // destroys 91b9e4cd03a7
  GITHUB_SET_A_COLLABORATOR_ROLE_FOR_AN_ORGANIZATION_COPILOT_SPACE: 'PUT /orgs/{org}/copilot-spaces/{space_number}/collaborators/{actor_type}/{actor_identifier}'; // destroys write:org 41bf8c5c0793
  GITHUB_SET_A_COLLABORATOR_ROLE_FOR_A_COPILOT_SPACE_FOR_A_USER: 'PUT /users/{username}/copilot-spaces/{space_number}/collaborators/{actor_type}/{actor_identifier}'; // destroys user c08681109481
  GITHUB_SET_A_COPILOT_SPACE_FOR_A_USER: 'PUT /users/{username}/copilot-spaces/{space_number}'; // destroys read:user 29569d6b14a9
  GITHUB_SET_A_REPOSITORY_SUBSCRIPTION: 'PUT /repos/{owner}/{repo}/subscription'; // destroys 467e83e355e7
  GITHUB_SET_A_RESOURCE_FOR_AN_ORGANIZATION_COPILOT_SPACE: 'PUT /orgs/{org}/copilot-spaces/{space_number}/resources/{space_resource_id}'; // destroys write:org a341909243ed
  GITHUB_SET_A_RESOURCE_FOR_A_COPILOT_SPACE_FOR_A_USER: 'PUT /users/{username}/copilot-spaces/{space_number}/resources/{space_resource_id}'; // destroys 1b1938ed20d9
  GITHUB_SET_A_THREAD_SUBSCRIPTION: 'PUT /notifications/threads/{thread_id}/subscription'; // destroys eaa7733b65ca
  GITHUB_SET_CLUSTER_DEPLOYMENT_RECORDS: 'POST /orgs/{org}/artifacts/metadata/deployment-record/cluster/{cluster}'; // destroys d042774b20fd
  GITHUB_SET_CODE_SECURITY_CONFIGURATION_AS_DEFAULT_FOR_ENTERPRISE: 'PUT /enterprises/{enterprise}/code-security/configurations/{configuration_id}/defaults'; // destroys admin:enterprise 2759ec668283
  GITHUB_SET_CODE_SECURITY_CONFIGURATION_AS_DEFAULT_FOR_ORG: 'PUT /orgs/{org}/code-security/configurations/{configuration_id}/defaults'; // destroys write:org a62d17875d11
  GITHUB_SET_COPILOT_CLOUD_AGENT_PERMISSIONS_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/copilot/coding-agent/permissions'; // destroys admin:org d031e6bec861
  GITHUB_SET_COPILOT_CONTENT_EXCLUSION_RULES_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/copilot/content_exclusion'; // destroys copilot f4b1b6e19768
  GITHUB_SET_CUSTOMIZATION_TEMPLATE_FOR_OIDC_SUBJECT_CLAIM_FOR_ORG: 'PUT /orgs/{org}/actions/oidc/customization/sub'; // destroys write:org 265e89d45323
  GITHUB_SET_CUSTOMIZATION_TEMPLATE_OIDC_SUBJECT_CLAIM_REPO: 'PUT /repos/{owner}/{repo}/actions/oidc/customization/sub'; // destroys repo 598116898698
  GITHUB_SET_CUSTOM_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_ORGANIZATION: 'PUT /orgs/{org}/actions/runners/{runner_id}/labels'; // destroys admin:org a3a415fc6198
  GITHUB_SET_CUSTOM_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels'; // destroys repo 39889b3df76a
  GITHUB_SET_DEFAULT_REPO_ACCESS_LEVEL_DEPENDABOT_ENTERPRISE: 'PUT /enterprises/{enterprise}/dependabot/repository-access/default-level'; // destroys 5b8b66df5c75
  GITHUB_SET_DEFAULT_WORKFLOW_PERMISSIONS_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/actions/permissions/workflow'; // destroys admin:org fa02f5a711cf
  GITHUB_SET_DEFAULT_WORKFLOW_PERMISSIONS_FOR_A_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/permissions/workflow'; // destroys repo 5e2fd1544975
  GITHUB_SET_FORK_PR_CONTRIBUTOR_APPROVAL_PERMISSIONS_FOR_ORG: 'PUT /orgs/{org}/actions/permissions/fork-pr-contributor-approval'; // destroys admin:org e955803557ed
  GITHUB_SET_FORK_PR_CONTRIBUTOR_APPROVAL_PERMISSIONS_FOR_REPO: 'PUT /repos/{owner}/{repo}/actions/permissions/fork-pr-contributor-approval'; // destroys repo 625d9501ee74
  GITHUB_SET_GITHUB_ACTIONS_CACHE_RETENTION_LIMIT_FOR_A_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/cache/retention-limit'; // destroys 6d200d97f5f5
  GITHUB_SET_GITHUB_ACTIONS_CACHE_RETENTION_LIMIT_FOR_ENTERPRISE: 'PUT /enterprises/{enterprise}/actions/cache/retention-limit'; // destroys admin:enterprise f6cfaf9bbae3
  GITHUB_SET_GITHUB_ACTIONS_CACHE_RETENTION_LIMIT_FOR_ORGANIZATION: 'PUT /organizations/{org}/actions/cache/retention-limit'; // destroys 5e2fe56feb83
  GITHUB_SET_GITHUB_ACTIONS_CACHE_STORAGE_LIMIT_FOR_AN_ENTERPRISE: 'PUT /enterprises/{enterprise}/actions/cache/storage-limit'; // destroys admin:enterprise c13fcac46ca5
  GITHUB_SET_GITHUB_ACTIONS_CACHE_STORAGE_LIMIT_FOR_A_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/cache/storage-limit'; // destroys 90c3fb221b44
  GITHUB_SET_GITHUB_ACTIONS_CACHE_STORAGE_LIMIT_FOR_ORGANIZATION: 'PUT /organizations/{org}/actions/cache/storage-limit'; // destroys ae6f5afec448
  GITHUB_SET_GITHUB_ACTIONS_PERMISSIONS_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/actions/permissions'; // destroys admin:org 04cb5781723c
  GITHUB_SET_GITHUB_ACTIONS_PERMISSIONS_FOR_A_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/permissions'; // destroys repo 2f6387d1d621
  GITHUB_SET_IMMUTABLE_RELEASES_SETTINGS_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/settings/immutable-releases'; // destroys admin:org aa1c9dd80f17
  GITHUB_SET_INTERACTION_RESTRICTIONS_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/interaction-limits'; // destroys 51c44eca4def
  GITHUB_SET_INTERACTION_RESTRICTIONS_FOR_A_REPOSITORY: 'PUT /repos/{owner}/{repo}/interaction-limits'; // destroys 787b8af31043
  GITHUB_SET_INTERACTION_RESTRICTIONS_FOR_YOUR_PUBLIC_REPOSITORIES: 'PUT /user/interaction-limits'; // destroys c663a669e39e
  GITHUB_SET_ISSUE_FIELD_VALUES_FOR_AN_ISSUE: 'PUT /repos/{owner}/{repo}/issues/{issue_number}/issue-field-values'; // destroys d3f5fb4bcda0
  GITHUB_SET_LABELS_FOR_AN_ISSUE: 'PUT /repos/{owner}/{repo}/issues/{issue_number}/labels'; // destroys c4cd9e6d2fdd
  GITHUB_SET_LEVEL_OF_ACCESS_FOR_WORKFLOWS_OUTSIDE_OF_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/permissions/access'; // destroys repo 782fd8d86593
  GITHUB_SET_ORGANIZATION_MEMBERSHIP_FOR_A_USER: 'PUT /orgs/{org}/memberships/{username}'; // destroys f5691ed2839e
  GITHUB_SET_PRIMARY_EMAIL_VISIBILITY_FOR_THE_AUTHENTICATED_USER: 'PATCH /user/email/visibility'; // destroys 2ac864dc52a3
  GITHUB_SET_PRIVATE_REPO_FORK_PR_WORKFLOW_SETTINGS_FOR_ORG: 'PUT /orgs/{org}/actions/permissions/fork-pr-workflows-private-repos'; // destroys 90f15986befe
  GITHUB_SET_PRIVATE_REPO_FORK_PR_WORKFLOW_SETTINGS_FOR_REPOSITORY: 'PUT /repos/{owner}/{repo}/actions/permissions/fork-pr-workflows-private-repos'; // destroys repo f9b6beba4410
  GITHUB_SET_PUBLIC_ORGANIZATION_MEMBERSHIP_FOR_AUTHENTICATED_USER: 'PUT /orgs/{org}/public_members/{username}'; // writes cfc97e161c23
  GITHUB_SET_REPOSITORY_ACCESS_FOR_SELF_HOSTED_RUNNER_GROUP_IN_ORG: 'PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories'; // destroys admin:org 9b09773d341c
  GITHUB_SET_REPOS_ALLOWED_TO_USE_SELF_HOSTED_RUNNERS_IN_ORG: 'PUT /orgs/{org}/actions/permissions/self-hosted-runners/repositories'; // destroys 43c9c558ea83
  GITHUB_SET_SELECTED_REPOSITORIES_FOR_A_USER_SECRET: 'PUT /user/codespaces/secrets/{secret_name}/repositories'; // destroys codespace:secrets 81104e577ebc
  GITHUB_SET_SELECTED_REPOSITORIES_FOR_COPILOT_CLOUD_AGENT_IN_ORG: 'PUT /orgs/{org}/copilot/coding-agent/permissions/repositories'; // destroys admin:org 153e49fc6880
  GITHUB_SET_SELECTED_REPOS_ENABLED_FOR_GITHUB_ACTIONS_IN_ORG: 'PUT /orgs/{org}/actions/permissions/repositories'; // destroys admin:org 555446c4f3ee
  GITHUB_SET_SELECTED_REPOS_FOR_IMMUTABLE_RELEASES_ENFORCEMENT: 'PUT /orgs/{org}/settings/immutable-releases/repositories'; // destroys admin:org 66a0a1c261cc
  GITHUB_SET_SELF_HOSTED_RUNNERS_IN_A_GROUP_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/runners'; // destroys admin:org 1ec0927953ef
  GITHUB_SET_SELF_HOSTED_RUNNERS_SETTINGS_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/actions/permissions/self-hosted-runners'; // destroys 78d57aca8f30
  GITHUB_SET_STATUS_CHECK_CONTEXTS: 'PUT /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts'; // destroys adfc5bb0c291
  GITHUB_SET_TEAM_ACCESS_RESTRICTIONS: 'PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams'; // destroys 4a0a76ae1032
  GITHUB_SET_THE_CODING_AGENT_POLICY_FOR_AN_ENTERPRISE: 'PUT /enterprises/{enterprise}/copilot/policies/coding_agent'; // destroys 4b6c8988e19d
  GITHUB_SET_THE_DEFAULT_REPOSITORY_ACCESS_LEVEL_FOR_DEPENDABOT: 'PUT /orgs/{org}/dependabot/repository-access/default-level'; // destroys c743f1c86d50
  GITHUB_SET_USER_ACCESS_RESTRICTIONS: 'PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users'; // destroys 4b96875f76ec
  GITHUB_START_AN_IMPORT: 'PUT /repos/{owner}/{repo}/import'; // writes deprecated b2a6348dde7f
  GITHUB_START_AN_ORGANIZATION_MIGRATION: 'POST /orgs/{org}/migrations'; // writes 779f94db987b
  GITHUB_START_A_CODESPACE_FOR_THE_AUTHENTICATED_USER: 'POST /user/codespaces/{codespace_name}/start'; // writes codespace aa68285a5531
  GITHUB_START_A_TASK: 'POST /agents/repos/{owner}/{repo}/tasks'; // writes 6aac6cfb15ab
  GITHUB_START_A_USER_MIGRATION: 'POST /user/migrations'; // writes 11b4d176b4e9
  GITHUB_STAR_A_GIST: 'PUT /gists/{gist_id}/star'; // writes be2a6b00b530
  GITHUB_STAR_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER: 'PUT /user/starred/{owner}/{repo}'; // writes public_repo d48c326d15b9
  GITHUB_STOP_A_CODESPACE_FOR_AN_ORGANIZATION_USER: 'POST /orgs/{org}/members/{username}/codespaces/{codespace_name}/stop'; // destroys admin:org d6181ceef8a4
  GITHUB_STOP_A_CODESPACE_FOR_THE_AUTHENTICATED_USER: 'POST /user/codespaces/{codespace_name}/stop'; // destroys codespace aa68285a5531
  GITHUB_SUBMIT_A_REVIEW_FOR_A_PULL_REQUEST: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events'; // writes 0e1742fa5a71
  GITHUB_SUSPEND_AN_APP_INSTALLATION: 'PUT /app/installations/{installation_id}/suspended'; // destroys 9b2d329f33dc
  GITHUB_SYNC_A_FORK_BRANCH_WITH_THE_UPSTREAM_REPOSITORY: 'POST /repos/{owner}/{repo}/merge-upstream'; // destroys 40730912c763
  GITHUB_TEST_THE_PUSH_REPOSITORY_WEBHOOK: 'POST /repos/{owner}/{repo}/hooks/{hook_id}/tests'; // writes b2fa6494b7ca
  GITHUB_TRANSFER_A_REPOSITORY: 'POST /repos/{owner}/{repo}/transfer'; // destroys ba17b017def2
  GITHUB_UNBLOCK_A_USER: 'DELETE /user/blocks/{username}'; // destroys 21011f03f6d9
  GITHUB_UNBLOCK_A_USER_FROM_AN_ORGANIZATION: 'DELETE /orgs/{org}/blocks/{username}'; // destroys cfc97e161c23
  GITHUB_UNFOLLOW_A_USER: 'DELETE /user/following/{username}'; // destroys user:follow 21011f03f6d9
  GITHUB_UNLOCK_AN_ISSUE: 'DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock'; // destroys 7db68027109c
  GITHUB_UNLOCK_AN_ORGANIZATION_REPOSITORY: 'DELETE /orgs/{org}/migrations/{migration_id}/repos/{repo_name}/lock'; // destroys e18ee00ab74f
  GITHUB_UNLOCK_A_USER_REPOSITORY: 'DELETE /user/migrations/{migration_id}/repos/{repo_name}/lock'; // destroys c2c9cc74a2db
  GITHUB_UNPIN_AN_ISSUE_COMMENT: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/pin'; // destroys 1b49a9ecce16
  GITHUB_UNSTAR_A_GIST: 'DELETE /gists/{gist_id}/star'; // destroys be2a6b00b530
  GITHUB_UNSTAR_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER: 'DELETE /user/starred/{owner}/{repo}'; // destroys d48c326d15b9
  GITHUB_UNSUSPEND_AN_APP_INSTALLATION: 'DELETE /app/installations/{installation_id}/suspended'; // destroys 9b2d329f33dc
  GITHUB_UPDATES_DEPENDABOTS_REPOSITORY_ACCESS_LIST_FOR_ENTERPRISE: 'PATCH /enterprises/{enterprise}/dependabot/repository-access'; // destroys 057a6d953845
  GITHUB_UPDATES_DEPENDABOTS_REPOSITORY_ACCESS_LIST_FOR_ORG: 'PATCH /orgs/{org}/dependabot/repository-access'; // destroys 1aa9d30bd781
  GITHUB_UPDATE_ACCESS_OF_A_FINE_GRAINED_TOKEN: 'POST /orgs/{org}/personal-access-tokens/{pat_id}'; // destroys b16c975f898f
  GITHUB_UPDATE_ACCESS_OF_FINE_GRAINED_TOKENS_FOR_AN_ORGANIZATION: 'POST /orgs/{org}/personal-access-tokens'; // destroys 346780fc9e64
  GITHUB_UPDATE_AN_ENTERPRISE_TEAM: 'PATCH /enterprises/{enterprise}/teams/{team_slug}'; // destroys 1db7c591e27b
  GITHUB_UPDATE_AN_ENVIRONMENT_VARIABLE: 'PATCH /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}'; // destroys repo 048e506e86b9
  GITHUB_UPDATE_AN_IMPORT: 'PATCH /repos/{owner}/{repo}/import'; // destroys deprecated cb65719eaa58
  GITHUB_UPDATE_AN_ISSUE: 'PATCH /repos/{owner}/{repo}/issues/{issue_number}'; // destroys 44ca85ee7406
  GITHUB_UPDATE_AN_ISSUE_COMMENT: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'; // destroys a141a43ea89f
  GITHUB_UPDATE_AN_ORGANIZATION: 'PATCH /orgs/{org}'; // destroys 57ba2e3ca137
  GITHUB_UPDATE_AN_ORGANIZATION_CUSTOM_PATTERN: 'PATCH /orgs/{org}/secret-scanning/custom-patterns/{pattern_id}'; // destroys write:org 5b55ecade031
  GITHUB_UPDATE_AN_ORGANIZATION_REPOSITORY_RULESET: 'PUT /orgs/{org}/rulesets/{ruleset_id}'; // destroys d7674b3b8595
  GITHUB_UPDATE_AN_ORGANIZATION_WEBHOOK: 'PATCH /orgs/{org}/hooks/{hook_id}'; // destroys admin:org_hook 23f524c59e64
  GITHUB_UPDATE_A_BUDGET_FOR_AN_ORGANIZATION: 'PATCH /organizations/{org}/settings/billing/budgets/{budget_id}'; // destroys 7a4ca4420140
  GITHUB_UPDATE_A_CAMPAIGN: 'PATCH /orgs/{org}/campaigns/{campaign_number}'; // destroys security_events 234fbb0d64e3
  GITHUB_UPDATE_A_CHECK_RUN: 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}'; // destroys bc0ae1428eb6
  GITHUB_UPDATE_A_CODESPACE_FOR_THE_AUTHENTICATED_USER: 'PATCH /user/codespaces/{codespace_name}'; // destroys codespace 1bbd3d82df65
  GITHUB_UPDATE_A_CODE_QUALITY_SETUP_CONFIGURATION: 'PATCH /repos/{owner}/{repo}/code-quality/setup'; // destroys public_repo ebcbfe43479f
  GITHUB_UPDATE_A_CODE_SCANNING_ALERT: 'PATCH /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}'; // destroys 55bdd504d8f7
  GITHUB_UPDATE_A_CODE_SCANNING_DEFAULT_SETUP_CONFIGURATION: 'PATCH /repos/{owner}/{repo}/code-scanning/default-setup'; // destroys public_repo 4d59a1bd15de
  GITHUB_UPDATE_A_CODE_SECURITY_CONFIGURATION: 'PATCH /orgs/{org}/code-security/configurations/{configuration_id}'; // destroys write:org 4e93ef660606
  GITHUB_UPDATE_A_COMMIT_COMMENT: 'PATCH /repos/{owner}/{repo}/comments/{comment_id}'; // destroys e9a5baa973a2
  GITHUB_UPDATE_A_DEPENDABOT_ALERT: 'PATCH /repos/{owner}/{repo}/dependabot/alerts/{alert_number}'; // destroys security_events 132d0c3240a5
  GITHUB_UPDATE_A_DEPLOYMENT_BRANCH_POLICY: 'PUT /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}'; // destroys repo 4ec6b05f3554
  GITHUB_UPDATE_A_GIST: 'PATCH /gists/{gist_id}'; // destroys 11e747a8f069
  GITHUB_UPDATE_A_GIST_COMMENT: 'PATCH /gists/{gist_id}/comments/{comment_id}'; // destroys e9278375637c
  GITHUB_UPDATE_A_GITHUB_HOSTED_RUNNER_FOR_AN_ORGANIZATION: 'PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}'; // destroys manage_runners:org c737b6fbcc8b
  GITHUB_UPDATE_A_LABEL: 'PATCH /repos/{owner}/{repo}/labels/{name}'; // destroys b9ec4f4b78ae
  GITHUB_UPDATE_A_MILESTONE: 'PATCH /repos/{owner}/{repo}/milestones/{milestone_number}'; // destroys 25b5f181a06b
  GITHUB_UPDATE_A_PRIVATE_REGISTRY_FOR_AN_ORGANIZATION: 'PATCH /orgs/{org}/private-registries/{secret_name}'; // destroys admin:org f62d3f1ba408
  GITHUB_UPDATE_A_PULL_REQUEST: 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}'; // destroys 4fccf05dc878
  GITHUB_UPDATE_A_PULL_REQUEST_BRANCH: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch'; // destroys 8fdda27a6c65
  GITHUB_UPDATE_A_REFERENCE: 'PATCH /repos/{owner}/{repo}/git/refs/{ref}'; // destroys 8e35ccaacf47
  GITHUB_UPDATE_A_RELEASE: 'PATCH /repos/{owner}/{repo}/releases/{release_id}'; // destroys f88e4393dcdb
  GITHUB_UPDATE_A_RELEASE_ASSET: 'PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}'; // destroys 866e25adc633
  GITHUB_UPDATE_A_REPOSITORY: 'PATCH /repos/{owner}/{repo}'; // destroys c38a47e9aae9
  GITHUB_UPDATE_A_REPOSITORY_CUSTOM_PATTERN: 'PATCH /repos/{owner}/{repo}/secret-scanning/custom-patterns/{pattern_id}'; // destroys security_events f3c97f37a3e4
  GITHUB_UPDATE_A_REPOSITORY_INVITATION: 'PATCH /repos/{owner}/{repo}/invitations/{invitation_id}'; // destroys 7f4c744d8488
  GITHUB_UPDATE_A_REPOSITORY_RULESET: 'PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}'; // destroys 252d2cc65b59
  GITHUB_UPDATE_A_REPOSITORY_SECURITY_ADVISORY: 'PATCH /repos/{owner}/{repo}/security-advisories/{ghsa_id}'; // destroys ea3d1a09ac75
  GITHUB_UPDATE_A_REPOSITORY_WEBHOOK: 'PATCH /repos/{owner}/{repo}/hooks/{hook_id}'; // destroys 9e4359aced8c
  GITHUB_UPDATE_A_REVIEW_COMMENT_FOR_A_PULL_REQUEST: 'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}'; // destroys 41f26cd03143
  GITHUB_UPDATE_A_REVIEW_FOR_A_PULL_REQUEST: 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}'; // destroys 886d83b115c3
  GITHUB_UPDATE_A_SECRET_SCANNING_ALERT: 'PATCH /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}'; // destroys security_events d98e1c0a1024
  GITHUB_UPDATE_A_SELF_HOSTED_RUNNER_GROUP_FOR_AN_ORGANIZATION: 'PATCH /orgs/{org}/actions/runner-groups/{runner_group_id}'; // destroys admin:org 594a156f0d58
  GITHUB_UPDATE_A_TEAM: 'PATCH /orgs/{org}/teams/{team_slug}'; // destroys 650ef2660f03
  GITHUB_UPDATE_A_TEAM_LEGACY: 'PATCH /teams/{team_id}'; // destroys deprecated 1370360dd947
  GITHUB_UPDATE_A_WEBHOOK_CONFIGURATION_FOR_AN_APP: 'PATCH /app/hook/config'; // destroys f80a89694c4c
  GITHUB_UPDATE_A_WEBHOOK_CONFIGURATION_FOR_AN_ORGANIZATION: 'PATCH /orgs/{org}/hooks/{hook_id}/config'; // destroys admin:org_hook f441d2a9eea4
  GITHUB_UPDATE_A_WEBHOOK_CONFIGURATION_FOR_A_REPOSITORY: 'PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config'; // destroys c419fd65a253
  GITHUB_UPDATE_BRANCH_PROTECTION: 'PUT /repos/{owner}/{repo}/branches/{branch}/protection'; // destroys fb53c514b4d0
  GITHUB_UPDATE_CUSTOM_CODE_SECURITY_CONFIGURATION_FOR_ENTERPRISE: 'PATCH /enterprises/{enterprise}/code-security/configurations/{configuration_id}'; // destroys admin:enterprise 931c14135efb
  GITHUB_UPDATE_GIT_LFS_PREFERENCE: 'PATCH /repos/{owner}/{repo}/import/lfs'; // destroys deprecated e3ee7c65e354
  GITHUB_UPDATE_HOSTED_COMPUTE_NETWORK_CONFIGURATION_FOR_ORG: 'PATCH /orgs/{org}/settings/network-configurations/{network_configuration_id}'; // destroys 45130b42cfc9
  GITHUB_UPDATE_INFORMATION_ABOUT_A_GITHUB_PAGES_SITE: 'PUT /repos/{owner}/{repo}/pages'; // destroys repo 8a993cebbf33
  GITHUB_UPDATE_ISSUE_FIELD_FOR_AN_ORGANIZATION: 'PATCH /orgs/{org}/issue-fields/{issue_field_id}'; // destroys admin:org ba93224bd8c5
  GITHUB_UPDATE_ISSUE_TYPE_FOR_AN_ORGANIZATION: 'PUT /orgs/{org}/issue-types/{issue_type_id}'; // destroys admin:org 68560a8920f0
  GITHUB_UPDATE_ORGANIZATION_MEMBERSHIP_FOR_AUTHENTICATED_USER: 'PATCH /user/memberships/orgs/{org}'; // destroys d60e337ee9fc
  GITHUB_UPDATE_ORGANIZATION_PATTERN_CONFIGURATIONS: 'PATCH /orgs/{org}/secret-scanning/pattern-configurations'; // destroys write:org 42258c430f59
  GITHUB_UPDATE_PROJECT_ITEM_FOR_ORGANIZATION: 'PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}'; // destroys 1af95c9aa764
  GITHUB_UPDATE_PROJECT_ITEM_FOR_USER: 'PATCH /users/{username}/projectsV2/{project_number}/items/{item_id}'; // destroys 41175c107726
  GITHUB_UPDATE_PULL_REQUEST_CREATION_CAP_FOR_AN_ORG: 'PATCH /orgs/{org}/interaction-limits/pulls/creation-cap'; // destroys af3663768fcf
  GITHUB_UPDATE_PULL_REQUEST_CREATION_CAP_FOR_A_REPOSITORY: 'PATCH /repos/{owner}/{repo}/interaction-limits/pulls/creation-cap'; // destroys 4b8b4c08b014
  GITHUB_UPDATE_PULL_REQUEST_REVIEW_PROTECTION: 'PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews'; // destroys 1fbbbefd41a4
  GITHUB_UPDATE_REPOSITORY_PREFERENCES_FOR_CHECK_SUITES: 'PATCH /repos/{owner}/{repo}/check-suites/preferences'; // destroys 8e6ca9d31552
  GITHUB_UPDATE_STATUS_CHECK_PROTECTION: 'PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks'; // destroys 626c7f2315b0
  GITHUB_UPDATE_THE_AUTHENTICATED_USER: 'PATCH /user'; // destroys 2590de96a3c7
  GITHUB_UPLOAD_AN_ANALYSIS_AS_SARIF_DATA: 'POST /repos/{owner}/{repo}/code-scanning/sarifs'; // writes e4ee603b837b
  GITHUB_UPLOAD_A_RELEASE_ASSET: 'POST /repos/{owner}/{repo}/releases/{release_id}/assets'; // writes b2b89c7cec3b
  GITHUB_USERS_DELETE_ATTESTATIONS_BY_ID: 'DELETE /users/{username}/attestations/{attestation_id}'; // destroys 988b114816e3
  GITHUB_USERS_DELETE_ATTESTATIONS_BY_SUBJECT_DIGEST: 'DELETE /users/{username}/attestations/digest/{subject_digest}'; // destroys e3afe5c3caff
  GITHUB_USERS_DELETE_ATTESTATIONS_IN_BULK: 'POST /users/{username}/attestations/delete-request'; // destroys d973f0eb210b
  GITHUB_USERS_LIST_ATTESTATIONS: 'GET /users/{username}/attestations/{subject_digest}'; // reads 1fbd3028dd0e
  GITHUB_USERS_LIST_ATTESTATIONS_BY_BULK_SUBJECT_DIGESTS: 'POST /users/{username}/attestations/bulk-list'; // reads a5f06036d11c
}
