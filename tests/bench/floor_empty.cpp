// SPDX-License-Identifier: MIT
// The floor of every command: a process that starts and ends.
int main() {}
