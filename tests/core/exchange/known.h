// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"

#include <QString>

/// A journal's knowledge: the built-in patterns, the daily check-in, Sam and Mum; today is 1 March 2025.
mooring::exchange::Known known();

/// An entry with something in every field that Markdown and JSON carry.
mooring::PortableEntry fullEntry();

/// A file below tests/data/exchange.
QString fixture(const QString &name);
