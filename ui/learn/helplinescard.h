// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/page.h"
#include "ui/widgets/card.h"

#include <vector>

class QComboBox;

namespace mooring::ui {

/// Whom to call, for one country at a time; that of the system's settings comes first. Numbers can be
/// selected and copied; nothing is ever called or opened.
class HelpLinesCard final : public Card
{
    Q_OBJECT

public:
    explicit HelpLinesCard(std::vector<library::HelpLine> lines, QWidget *parent = nullptr);

    void setCountry(const QString &code);
    QString country() const;

private:
    void createCountries();
    void showLines();
    void addLine(const QString &name, const QString &words, const QString &number);

    std::vector<library::HelpLine> m_lines;
    QComboBox *m_country;
    QWidget *m_list = nullptr;
};

} // namespace mooring::ui
