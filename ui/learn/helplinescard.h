// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/page.h"
#include "ui/widgets/card.h"

#include <vector>

class QComboBox;

namespace mooring::library {
class Library;
}

namespace mooring::ui {

/// Whom to call, for one country at a time; that of the system's settings comes first until another is
/// chosen, which this computer remembers. Numbers can be selected and copied; nothing is ever called or
/// opened.
class HelpLinesCard final : public Card
{
    Q_OBJECT

public:
    explicit HelpLinesCard(const library::Library &library, QWidget *parent = nullptr);

    void setCountry(const QString &code);
    QString country() const;

private:
    void createCountries();
    void showLines();
    QString sourceOf(const library::HelpLine &line) const;
    void addLine(const QString &name, const QStringList &words, const QString &number);

    const library::Library &m_library;
    std::vector<library::HelpLine> m_lines;
    QComboBox *m_country;
    QWidget *m_list = nullptr;
};

} // namespace mooring::ui
