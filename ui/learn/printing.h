// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QPrinter;
class QTextDocument;

namespace mooring::ui {

struct ArticleLook;

/// Prints an article in the colours of paper, whatever the theme. `foot` adds what stands below the text.
void printArticle(QPrinter &printer, const QString &markdown,
                  const std::function<void(QTextDocument &, const ArticleLook &)> &foot);

} // namespace mooring::ui
